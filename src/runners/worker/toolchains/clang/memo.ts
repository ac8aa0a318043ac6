import type { FilesView } from './files-view.ts';
import type { Found, JobResult } from './job.ts';

/**
 * Results of jobs by what went in: the command line, and at each path that the job looked at the same
 * bytes, or nothing, as before. The bytes themselves are compared, so no run can pass a result off
 * as that of another's files.
 */
export type Memo = {
  find(key: string, view: FilesView): JobResult | null;
  keep(key: string, view: FilesView, result: JobResult, ignored: ReadonlySet<string>): void;
};

/** `byContent: false` for a job that asks only which files are there. */
export function createMemo({ maxBytes = 64 * 1024 * 1024, byContent = true } = {}): Memo {
  const kept = new Map<string, Entry[]>();
  let sizeBytes = 0;

  return {
    find(key, view) {
      const entries = kept.get(key);
      const entry = entries?.find(({ needs }) => needs.every((need) => isMet(need, view)));
      if (entries === undefined || entry === undefined) return null;
      // What was used last goes last.
      kept.delete(key);
      kept.set(key, [entry, ...entries.filter((other) => other !== entry)]);
      return entry.result;
    },
    keep(key, view, result, ignored) {
      const needs = result.lookups
        .filter(({ path }) => !ignored.has(path))
        .map(({ path, found }): Need => ({
          path,
          found,
          bytes: byContent && found === 'file' ? view.read(path) : null,
        }));
      if (needs.some(({ bytes }) => bytes !== null && tellsTime(bytes))) return;
      const entry = { needs, result, sizeBytes: sizeOf(key, needs, result) };
      const entries = [entry, ...(kept.get(key) ?? [])];
      kept.delete(key);
      kept.set(key, entries.slice(0, maxVariants));
      sizeBytes += entry.sizeBytes;
      for (const dropped of entries.slice(maxVariants)) sizeBytes -= dropped.sizeBytes;
      while (sizeBytes > maxBytes) dropOldest();
    },
  };

  function dropOldest(): void {
    const [oldest] = kept;
    if (oldest === undefined) return;
    kept.delete(oldest[0]);
    for (const entry of oldest[1]) sizeBytes -= entry.sizeBytes;
  }
}

type Need = { readonly path: string; readonly found: Found; readonly bytes: Uint8Array | null };
type Entry = {
  readonly needs: readonly Need[];
  readonly result: JobResult;
  readonly sizeBytes: number;
};

/** Of one command line: a person goes back and forth between a few versions of a file. */
const maxVariants = 4;

function isMet({ path, found, bytes }: Need, view: FilesView): boolean {
  if (view.find(path) !== found) return false;
  if (bytes === null) return true;
  const now = view.read(path);
  return now !== null && isSame(bytes, now);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

/** A source that asks for the time compiles to something else each time. */
function tellsTime(bytes: Uint8Array): boolean {
  return /__(DATE|TIME|TIMESTAMP)__/.test(new TextDecoder('latin1').decode(bytes));
}

function sizeOf(key: string, needs: readonly Need[], { output, written }: JobResult): number {
  const sum = (all: readonly { readonly bytes: Uint8Array | null }[]): number =>
    all.reduce((total, { bytes }) => total + (bytes?.length ?? 0), 0);
  return 1024 + key.length + sum(needs) + sum(output) + sum(written);
}
