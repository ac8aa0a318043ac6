import { readAnsi } from '../kata/ansi.ts';
import { colourOf, isFileEvent, type KataEvent } from '../kata/event.ts';
import type { Dojo } from './dojo.ts';
import { readEvent } from './read-event.ts';

/** How far someone is: what the framework counted in the most recent run that came to a verdict. */
export type Progress =
  | { readonly kind: 'found'; readonly texts: readonly string[] }
  /** No run was red or green yet. */
  | { readonly kind: 'no light' }
  /** The expressions took too long, and were stopped. */
  | { readonly kind: 'too slow' };

/** Red says how much fails, green how much passes; amber and the others ran no tests to the end. */
export function lastVerdict(events: readonly KataEvent[]): KataEvent | null {
  return events.findLast((event) => !isFileEvent(event) && tells(colourOf(event))) ?? null;
}

function tells(colour: string): boolean {
  return colour === 'red' || colour === 'green';
}

/** What a manifest's progress_regexs find in it. The last event of a kata may be no light: it is not asked. */
export async function progressOf(
  dojo: Dojo,
  kata: { readonly id: string; readonly events: readonly KataEvent[] },
  expressions: readonly string[],
): Promise<Progress> {
  const event = lastVerdict(kata.events);
  if (event === null) return { kind: 'no light' };
  const read = await readEvent(dojo, { id: kata.id, index: event.index });
  // It has just been deleted.
  if (!read.ok) return { kind: 'no light' };
  const { stdout, stderr } = read.value.snapshot;
  const found = await dojo.patterns.find(expressions, `${plain(stdout)}\n${plain(stderr)}`);
  if (found === 'too slow') return { kind: 'too slow' };
  const texts = found.flatMap((text) => (text === null ? [] : [short(text)]));
  return { kind: 'found', texts: [...new Set(texts)] };
}

/** As it is seen: without what colours it. */
function plain(text: string): string {
  if (!text.includes('\u001b')) return text;
  return readAnsi(text)
    .map(({ text: line }) => line)
    .join('\n');
}

const maxLength = 120;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxLength ? line : `${line.slice(0, maxLength)}…`;
}
