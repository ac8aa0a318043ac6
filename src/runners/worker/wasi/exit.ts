/** Ends a program from within, by being thrown through it. */
export function exit(status: number): Error {
  return Object.assign(new Error(`exit ${status}`), { [statusOfExit]: status & 0xff });
}

/** The status that a thrown value ends the program with; null when it is no exit. */
export function statusOf(thrown: unknown): number | null {
  return isExit(thrown) ? thrown[statusOfExit] : null;
}

const statusOfExit = Symbol('the status of an exit');

function isExit(thrown: unknown): thrown is { readonly [statusOfExit]: number } {
  return typeof thrown === 'object' && thrown !== null && statusOfExit in thrown;
}
