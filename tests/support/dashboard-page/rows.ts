import { avatarNames } from '../../../src/kata/avatars.ts';
import { eventsJson } from '../../../src/kata/events-json.ts';
import type { KataEvent, RunColour } from '../../../src/kata/event.ts';
import { pastTimeOf } from '../../../src/kata/time.ts';
import type { CatalogueRow } from '../../../src/store/dojo-database.ts';
import { chanceFrom } from '../chance.ts';

const startMs = Date.UTC(2026, 10, 21, 9);
const colours: readonly RunColour[] = ['red', 'red', 'green', 'amber', 'red', 'green', 'green'];

/** What the store has of a member of a group who practised for some hours. */
export function catalogueRow(animal: number, lights: number, groupId: string): CatalogueRow {
  const id = `Prac${twoDigits(animal)}`;
  return {
    id,
    tip: 'f'.repeat(40),
    displayName: 'JavaScript, assert',
    exercise: 'Fizz Buzz',
    eventsJson: eventsJson(eventsOf(id, animal, lights)),
    isOpen: false,
    group: { id: groupId, avatarIndex: animal % avatarNames.length },
  };
}

function twoDigits(animal: number): string {
  return String(animal).padStart(2, '0');
}

export function eventsOf(id: string, animal: number, lights: number): readonly KataEvent[] {
  const chance = chanceFrom(animal + 1);
  const events: KataEvent[] = [{ index: 0, event: 'created', time: pastTimeOf(new Date(startMs)) }];
  for (let index = 1; index <= lights; index += 1) {
    // About a minute each, with a break for all after every 40.
    const atMs = startMs + index * 62_000 + Math.floor(index / 40) * 600_000 + chance() * 110_000;
    const stamp = { index, time: pastTimeOf(new Date(atMs)) };
    const counts = {
      diff_added_count: Math.floor(14 * chance() ** 3),
      diff_deleted_count: Math.floor(6 * chance() ** 3),
    };
    const draw = chance();
    const colour = colours[Math.floor(chance() * colours.length)] ?? 'red';
    if (draw > 0.98 && index > 2) {
      events.push({ colour: 'green', revert: [id, index - 2], ...stamp, ...counts });
    } else if (draw < 0.03) {
      events.push({
        colour: draw < 0.015 ? 'timed_out' : 'faulty',
        predicted: 'none',
        duration: 10,
        ...stamp,
        ...counts,
      });
    } else {
      const predicted = chance() > 0.5 ? ('green' as const) : ('none' as const);
      events.push({ colour, predicted, duration: 0.5, ...stamp, ...counts });
    }
  }
  return events;
}
