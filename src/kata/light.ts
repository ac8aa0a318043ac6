import { autoRevertTo } from './auto-revert.ts';
import {
  colourOf,
  isCreation,
  isFileEvent,
  type KataEvent,
  type LightEvent,
  type RanOn,
  type RunColour,
} from './event.ts';
import { numbered, type Numbered } from './numbers.ts';

/** What the strip of traffic lights shows for one event. */
export type Light = {
  readonly index: number;
  /** The number that a person sees. */
  readonly number: number;
  readonly colour: RunColour | 'create';
  /** What it was called where it was made, when that is none of ours: `red_special`. */
  readonly ownColour?: string;
  readonly predicted: 'none' | 'red' | 'amber' | 'green';
  readonly origin: LightOrigin;
  /** null for what is no run, and for a run that does not say. */
  readonly ranOn: RanOn | null;
  readonly at: KataEvent['time'];
  readonly added: number;
  readonly deleted: number;
};

/** Where a light comes from: a press of [test] or the creation, or an earlier light that was gone back to. */
export type LightOrigin =
  | { readonly kind: 'creation' }
  | { readonly kind: 'run' }
  /** `isAuto`: made by a wrong prediction, right after its run. `number` is that of the light gone back to. */
  | {
      readonly kind: 'revert';
      readonly index: number;
      readonly number: number;
      readonly isAuto: boolean;
    }
  | {
      readonly kind: 'checkout';
      readonly id: string;
      readonly index: number;
      readonly number: number;
      /** null when the kata that it came from is in no group. */
      readonly avatarIndex: number | null;
    };

/** The lights of a kata, oldest first; the creation is a light and comes first. */
export function lightsOf(events: readonly KataEvent[]): readonly Light[] {
  const all = numbered(events);
  return all.flatMap(({ event, major }) => {
    if (isFileEvent(event)) return [];
    return [
      {
        index: event.index,
        number: major,
        colour: colourOf(event),
        ...(isCreation(event) || event.own_colour === undefined
          ? {}
          : { ownColour: event.own_colour }),
        predicted: 'predicted' in event ? event.predicted : ('none' as const),
        origin: originOf(all, event),
        ranOn: 'ran_on' in event ? (event.ran_on ?? null) : null,
        at: event.time,
        added: isCreation(event) ? 0 : (event.diff_added_count ?? 0),
        deleted: isCreation(event) ? 0 : (event.diff_deleted_count ?? 0),
      },
    ];
  });
}

function originOf(all: readonly Numbered[], event: LightEvent): LightOrigin {
  if (isCreation(event)) return { kind: 'creation' };
  if ('checkout' in event) {
    const { id, index, major_index: number, avatarIndex } = event.checkout;
    return {
      kind: 'checkout',
      id,
      index,
      number,
      avatarIndex: avatarIndex === '' ? null : avatarIndex,
    };
  }
  if (!('revert' in event)) return { kind: 'run' };
  const [, index] = event.revert;
  const before = all.slice(0, event.index).map((each) => each.event);
  const isAuto = autoRevertTo(before) === index;
  // What an imported kata names may be no event of it.
  return { kind: 'revert', index, number: (all[index] ?? all.at(-1))?.major ?? 0, isAuto };
}
