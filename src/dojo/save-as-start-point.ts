import { jsonText } from '../kata/json-text.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { writtenBy } from './download-start-point.ts';
import { keepStartPoints } from './keep-start-points.ts';
import { offerStartPoints } from './offer-start-points.ts';
import type { OpenProblem, StorageProblem } from './ports.ts';
import { readEvent, type EventOfKata } from './read-event.ts';
import type { KeptStartPoint, StartPointFault } from './start-point-ports.ts';

export type SaveStartPointProblem =
  | OpenProblem
  | StorageProblem
  /** What keeps the files from being a start-point: all of it. */
  | { readonly kind: 'faults'; readonly faults: readonly StartPointFault[] }
  /** Another of that name is here, and it was not said that it may go. */
  | { readonly kind: 'replaces'; readonly was: KeptStartPoint };

/** Keeps the files of an event, of any kata, as a start-point of that name. */
export async function saveAsStartPoint(
  dojo: Dojo,
  from: EventOfKata,
  { name, mayReplace }: { readonly name: string; readonly mayReplace: boolean },
): Promise<Result<null, SaveStartPointProblem>> {
  const read = await readEvent(dojo, from);
  if (!read.ok) return read;
  const { head, snapshot } = read.value;
  const { files, index } = snapshot;
  const manifest = await writtenBy(dojo, name.trim(), files, head.manifest);
  // Checked as if somebody had brought it: what is kept can be downloaded, and brought again.
  const encoder = new TextEncoder();
  const { good, bad } = await offerStartPoints(
    dojo,
    new Map([
      ['manifest.json', encoder.encode(jsonText(manifest))],
      ...Object.entries(files).flatMap(([path, text]) =>
        path.endsWith('manifest.json') ? [] : [[path, encoder.encode(text)] as const],
      ),
    ]),
  );
  const [fault] = bad;
  if (fault !== undefined) return failed({ kind: 'faults', faults: fault.faults });
  const [offered] = good;
  if (offered === undefined) throw new RangeError(`no start-point was made of ${from.id}`);
  const { standing } = offered;
  if (standing.kind === 'replaces' && !mayReplace) {
    return failed({ kind: 'replaces', was: standing.was });
  }
  if (standing.kind === 'same') return ok(null);
  return keepStartPoints(dojo, [{ ...offered, kind: 'custom' }], {
    kind: 'kata',
    id: from.id,
    index,
  });
}
