import type { ArchiveProblem } from '../dojo/archive-ports.ts';

/** Thrown wherever an archive turns out to be bad, and caught in one place, by readKata. */
export class BadArchive extends Error {
  readonly problem: ArchiveProblem;

  constructor(kind: ArchiveProblem['kind'], entry: string, reason: string) {
    super(`${kind}: ${entry}: ${reason}`);
    this.problem = { kind, entry, reason };
  }
}

/** Reads what this entry of an archive holds: where that throws RangeError, the entry is damaged. */
export function soundOnly<T>(entry: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadArchive('damaged', entry, error.message);
  }
}
