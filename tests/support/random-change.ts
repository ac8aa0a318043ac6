import { filesOf } from '../../src/kata/files.ts';
import type { Change } from './git-diff.ts';

const names = ['hiker.js', 'lib/score.js', 'lib/größe.js', '日本.txt', 'a', 'a-b', 'deep/er/x.py'];
const words = [
  '{',
  '}',
  '',
  '  return;',
  'if (x) {',
  '\tfoo()',
  'x = 1',
  'x = 2',
  'x = 1 ',
  'end\r',
];

/**
 * Files, and what they became by edits of the kinds that people make. Where files come and go, every
 * text ends with a newline: without one, git before 2.44 leaves the last line out when it looks for
 * the file that a new one is most alike.
 */
export function randomChange(chance: () => number): Change {
  const below = (count: number) => Math.floor(chance() * count);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const line = () => (chance() < 0.5 ? pick(words) : `line ${below(1000)}`);
  const isWhole = chance() < 0.7;
  const text = (): string => {
    const lines = Array.from({ length: below(chance() < 0.2 ? 200 : 25) }, line);
    return lines.length === 0 ? '' : `${lines.join('\n')}${isWhole || chance() < 0.5 ? '\n' : ''}`;
  };
  const edited = (before: string): string => {
    const lines = before.split('\n');
    for (let edits = below(6); edits >= 0; edits -= 1) {
      const at = below(lines.length);
      const count = below(4);
      lines.splice(at, below(4), ...Array.from({ length: count }, line));
    }
    const after = lines.join('\n');
    return isWhole && after !== '' && !after.endsWith('\n') ? `${after}\n` : after;
  };

  const was = new Map(names.filter(() => chance() < 0.6).map((name) => [name, text()]));
  const now = new Map(was);
  for (const [name, before] of was) {
    const kind = isWhole ? below(6) : 1;
    if (kind === 0) now.delete(name);
    if (kind === 1 || kind === 2) now.set(name, edited(before));
    if (kind === 3) {
      const to = `${pick(['new', 'other/place', 'x'])}-${below(1000)}.js`;
      now.delete(name);
      now.set(to, chance() < 0.4 ? before : edited(before));
    }
  }
  if (isWhole && chance() < 0.4) now.set(`created-${below(1000)}`, text());
  return { was: filesOf(was), now: filesOf(now) };
}
