import { isFileEvent, type KataEvent } from './event.ts';

/** An event with the numbers that are computed on reading and never stored. */
export type Numbered = {
  readonly event: KataEvent;
  /** How many lights there are up to this event, the creation being 0. */
  readonly major: number;
  /** File events since that light. */
  readonly minor: number;
};

export function numbered(events: readonly KataEvent[]): readonly Numbered[] {
  let major = -1;
  let minor = 0;
  return events.map((event) => {
    if (isFileEvent(event)) minor += 1;
    else {
      major += 1;
      minor = 0;
    }
    return { event, major, minor };
  });
}

/** The light before event `index`: what a light is compared with. The creation has itself. */
export function lightBefore(events: readonly KataEvent[], index: number): number {
  for (let before = index - 1; before > 0; before -= 1) {
    const event = events[before];
    if (event !== undefined && !isFileEvent(event)) return before;
  }
  return 0;
}

/** The numbers of event `index`. */
export function numberAt(events: readonly KataEvent[], index: number): Numbered {
  const found = numbered(events)[index];
  if (found === undefined) throw new RangeError(`no event ${index}: there are ${events.length}`);
  return found;
}
