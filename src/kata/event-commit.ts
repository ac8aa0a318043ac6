import { commitMessage } from './commit-message.ts';
import type { KataEvent } from './event.ts';
import { secondsOf } from './time.ts';

/** What the commit of an event says: its own time, and the kata itself as who made it. */
export function eventCommit(
  id: string,
  event: KataEvent,
): {
  readonly name: string;
  readonly email: string;
  readonly seconds: number;
  readonly message: string;
} {
  return {
    name: id,
    email: `${id}@cyber-dojo.org`,
    seconds: secondsOf(event.time),
    message: commitMessage(event),
  };
}
