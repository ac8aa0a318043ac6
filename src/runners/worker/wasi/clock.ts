import { wasiError } from './errno.ts';

/** The clocks of WASI: 0 is the time of day, the others count from the start of the worker. */
export function nowNs(clock: number): bigint {
  if (clock < 0 || clock > 3) throw wasiError('inval');
  const sinceStart = BigInt(Math.round(now() * 1e6));
  return clock === 0 ? startNs + sinceStart : sinceStart;
}

/** What a browser that is not isolated gives. */
export const resolutionNs = 100_000n;

// Taken before the code of a person can change it.
const now = performance.now.bind(performance);
const startNs = BigInt(Math.round(performance.timeOrigin * 1e3)) * 1000n;
