import type { ArchiveProblem } from '../dojo/archive-ports.ts';

/** Thrown wherever an archive turns out to be bad, and caught in one place, by readKata. */
export class BadArchive extends Error {
  readonly problem: ArchiveProblem;

  constructor(kind: ArchiveProblem['kind'], entry: string, reason: string) {
    super(`${kind}: ${entry}: ${reason}`);
    this.problem = { kind, entry, reason };
  }
}
