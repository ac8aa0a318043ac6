import { isFileEvent, type KataEvent, type LightEvent } from './event.ts';

/** Event `index` of a kata; negative counts back from the last. Throws RangeError naming the bound. */
export function eventAt(id: string, events: readonly KataEvent[], index: number): KataEvent {
  const event = Number.isInteger(index) ? events.at(index) : undefined;
  if (event === undefined) {
    const count = events.length;
    throw new RangeError(`no event ${index}: ${id} has ${count}, 0 to ${count - 1}`);
  }
  return event;
}

/** As eventAt, for what can only be done with a light: an event of a file is a RangeError too. */
export function lightAt(id: string, events: readonly KataEvent[], index: number): LightEvent {
  const event = eventAt(id, events, index);
  if (isFileEvent(event)) {
    throw new RangeError(`event ${event.index} of ${id} is no light: ${event.colour}`);
  }
  return event;
}
