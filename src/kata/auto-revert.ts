import { testColours, type KataEvent } from './event.ts';
import { lightBefore } from './numbers.ts';

/**
 * The index of the light that the last event, a run, is to be taken back to: the one before it, when
 * it was predicted wrong and the option to revert then was on. null when nothing is to be reverted;
 * a run that was faulty or timed out proves no prediction wrong.
 */
export function autoRevertTo(events: readonly KataEvent[]): number | null {
  const last = events.at(-1);
  if (last === undefined || !('predicted' in last)) return null;
  const isProof = testColours.some((colour) => colour === last.colour);
  const isWrong = last.predicted !== 'none' && last.predicted !== last.colour;
  return isProof && isWrong && last.revert_if_wrong === 'on'
    ? lightBefore(events, last.index)
    : null;
}
