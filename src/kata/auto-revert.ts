import { testColours, type KataEvent, type RunEvent } from './event.ts';
import { lightBefore } from './numbers.ts';

/**
 * The index of the light that the last event, a run, is to be taken back to: the one before it, when
 * it was predicted wrong and the option to revert then was on. null when nothing is to be reverted.
 */
export function autoRevertTo(events: readonly KataEvent[]): number | null {
  const last = events.at(-1);
  if (last === undefined || !('predicted' in last)) return null;
  return isTakenBack(last) ? lightBefore(events, last.index) : null;
}

/** A run that was faulty or timed out proves no prediction wrong. */
export function isTakenBack(
  run: Pick<RunEvent, 'colour' | 'predicted' | 'revert_if_wrong'>,
): boolean {
  const isProof = testColours.some((colour) => colour === run.colour);
  const isWrong = run.predicted !== 'none' && run.predicted !== run.colour;
  return isProof && isWrong && run.revert_if_wrong === 'on';
}
