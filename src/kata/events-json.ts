import type { KataEvent } from './event.ts';
import { ordinaryEvent } from './ordinary-event.ts';
import { writtenEvent } from './written-event.ts';

const end = '\n]\n';

/** events.json: an array with one event a line, so that each commit's diff of it is one line. */
export function eventsJson(events: readonly KataEvent[]): string {
  return `[\n${events.map((event) => JSON.stringify(writtenEvent(event))).join(',\n')}${end}`;
}

/**
 * The text with one more event, on a line of its own. What stands there already stays as it is, byte
 * for byte, however it is written: cyber-dojo's has a line for each value.
 */
export function withEvent(text: string, event: KataEvent): string {
  const events = text.slice(0, text.lastIndexOf(']')).trimEnd();
  return `${events},\n${JSON.stringify(writtenEvent(event))}${end}`;
}

/** Reads events.json. Throws RangeError when it is no list of events, each at its own index. */
export function eventsOf(text: string): readonly KataEvent[] {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read) || read.length === 0) {
    throw new RangeError(`events.json must be a list of at least one event, not ${kindOf(read)}`);
  }
  return read.map((event: unknown, index) => checked(event, index));
}

function checked(event: unknown, index: number): KataEvent {
  if (typeof event !== 'object' || event === null || !('index' in event) || !('time' in event)) {
    throw new RangeError(`events.json has no event at ${index}`);
  }
  if (event.index !== index) {
    throw new RangeError(`events.json has event ${String(event.index)} at ${index}`);
  }
  if (!Array.isArray(event.time) || event.time.length !== 7) {
    throw new RangeError(`events.json has no time of seven numbers at ${index}`);
  }
  return ordinaryEvent({ ...event }) as KataEvent;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'an empty one' : typeof value;
}
