import {
  colourOf,
  isCreation,
  isFileEvent,
  type KataEvent,
  type RanOn,
  type RunColour,
} from './event.ts';
import { numbered } from './numbers.ts';

/** What the strip of traffic lights shows for one event. */
export type Light = {
  readonly index: number;
  /** The number that a person sees. */
  readonly number: number;
  readonly colour: RunColour | 'create';
  readonly predicted: 'none' | 'red' | 'amber' | 'green';
  /** null for what is no run, and for a run that does not say. */
  readonly ranOn: RanOn | null;
  readonly at: KataEvent['time'];
  readonly added: number;
  readonly deleted: number;
};

/** The lights of a kata, oldest first; the creation is a light and comes first. */
export function lightsOf(events: readonly KataEvent[]): readonly Light[] {
  return numbered(events).flatMap(({ event, major }) => {
    if (isFileEvent(event)) return [];
    return [
      {
        index: event.index,
        number: major,
        colour: colourOf(event),
        predicted: 'predicted' in event ? event.predicted : ('none' as const),
        ranOn: 'ran_on' in event ? (event.ran_on ?? null) : null,
        at: event.time,
        added: isCreation(event) ? 0 : (event.diff_added_count ?? 0),
        deleted: isCreation(event) ? 0 : (event.diff_deleted_count ?? 0),
      },
    ];
  });
}
