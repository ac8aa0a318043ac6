/** A line of a makefile. */
export type Location = { readonly file: string; readonly line: number };

/** What ends make at once: `makefile:3: *** message.  Stop.`, status 2. */
export type Stop = Error & { readonly isStop: true; readonly location: Location | null };

export function stop(location: Location | null, message: string): Stop {
  return Object.assign(new Error(message), { isStop: true as const, location });
}

/** What GNU make has and this make has not: told by name, never passed over. */
export function unsupported(location: Location | null, what: string): Stop {
  return stop(location, `${what}: not supported here`);
}

export function isStop(error: unknown): error is Stop {
  return error instanceof Error && 'isStop' in error;
}
