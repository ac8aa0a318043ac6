import type { KataEvent } from './event.ts';

/** An event as its commit has it: a colour that is none of ours stands as it was called. */
export function writtenEvent(event: KataEvent): object {
  if (!('own_colour' in event) || event.own_colour === undefined) return event;
  const { own_colour: colour, ...rest } = event;
  return { ...rest, colour };
}
