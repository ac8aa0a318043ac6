import type { KataEvent, RunColour } from '../../src/kata/event.ts';
import type { PastTime } from '../../src/kata/time.ts';

export type EventName =
  RunColour | 'created' | 'create' | 'delete' | 'rename' | 'edit' | 'revert' | 'checkout';

/** Events of these kinds, one after the other; each is the shortest of its kind. */
export function eventsNamed(...names: readonly EventName[]): readonly KataEvent[] {
  return names.map((name, index) => eventNamed(name, index));
}

function eventNamed(name: EventName, index: number): KataEvent {
  const time: PastTime = [2021, 3, 14, 15, 9, index, 0];
  const at = { index, time };
  switch (name) {
    case 'created':
      return { ...at, event: 'created' };
    case 'create':
    case 'delete':
    case 'edit':
      return { ...at, colour: `file_${name}`, filename: 'hiker.js' };
    case 'rename':
      return { ...at, colour: 'file_rename', old_filename: 'a.js', new_filename: 'b.js' };
    case 'revert':
      return { ...at, colour: 'green', revert: ['DfH8sP', 1] };
    case 'checkout':
      return {
        ...at,
        colour: 'red',
        checkout: { id: 'SS67eJ', index: 7, major_index: 5, minor_index: 2, avatarIndex: 28 },
      };
    default:
      return { ...at, colour: name, predicted: 'none', duration: 0.5 };
  }
}
