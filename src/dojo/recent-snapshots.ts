import type { KataRepository, Snapshot } from './ports.ts';

/** Reads events, and reads those anew that were asked for a while ago. */
export type RecentSnapshots = Pick<KataRepository, 'snapshot'> & {
  /** Reads these events ahead. What cannot be read is told when it is asked for. */
  readonly prepare: (indexes: readonly number[]) => void;
};

/** Characters of files and output that are remembered at most, of many small events or few large ones. */
const maxCharacters = 8_000_000;

/** An event never changes once it is there, so what was read of it stays true. */
export function recentSnapshots(
  repository: Pick<KataRepository, 'snapshot'>,
  limit = maxCharacters,
): RecentSnapshots {
  const reads = new Map<number, Promise<Snapshot>>();
  const sizes = new Map<number, number>();
  let total = 0;

  function forget(index: number): void {
    total -= sizes.get(index) ?? 0;
    sizes.delete(index);
    reads.delete(index);
  }

  async function read(index: number): Promise<Snapshot> {
    try {
      const found = await repository.snapshot(index);
      sizes.set(index, sizeOf(found));
      total += sizeOf(found);
      for (const oldest of sizes.keys()) {
        if (total > limit && oldest !== index) forget(oldest);
      }
      return found;
    } catch (error) {
      forget(index);
      throw error;
    }
  }

  function snapshot(index: number): Promise<Snapshot> {
    const reading = reads.get(index) ?? read(index);
    // The latest asked for is the last to be forgotten.
    reads.delete(index);
    reads.set(index, reading);
    const size = sizes.get(index);
    if (size !== undefined) {
      sizes.delete(index);
      sizes.set(index, size);
    }
    return reading;
  }

  return {
    snapshot,
    prepare: (indexes) => void Promise.allSettled(indexes.map(snapshot)),
  };
}

function sizeOf({ files, stdout, stderr }: Snapshot): number {
  const texts = Object.entries(files).reduce(
    (sum, [name, { length }]) => sum + name.length + length,
    0,
  );
  return texts + stdout.length + stderr.length;
}
