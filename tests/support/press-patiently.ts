import type { Pressed } from './press-start-point.ts';

/**
 * Presses again when time ran out over what has to be compiled first, as a person would on a slow
 * machine: what was compiled by then is kept.
 */
export async function pressPatiently(press: () => Promise<Pressed>): Promise<Pressed> {
  for (let tries = 1; tries < 3; tries += 1) {
    const pressed = await press();
    if (pressed.colour !== 'timed_out') return pressed;
  }
  return press();
}
