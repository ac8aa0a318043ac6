import { openArchive } from '../../../src/archive/open-archive.ts';
import { tgz } from '../../../src/archive/tgz.ts';
import { compareLights } from '../../../src/dojo/compare-lights.ts';
import type { KataStore } from '../../../src/dojo/ports.ts';
import { openThere } from '../katas.ts';

/** Milliseconds of each round. */
export type ReadTimes = {
  /** From nothing to the lights and the last event's files, as the kata's screen does. */
  readonly open: readonly number[];
  readonly list: readonly number[];
  readonly event: readonly number[];
  readonly diff: readonly number[];
};

/** Reads the kata in as many rounds, at places that are spread over it. */
export async function readTimes(store: KataStore, id: string, rounds: number): Promise<ReadTimes> {
  const times: Record<keyof ReadTimes, number[]> = { open: [], list: [], event: [], diff: [] };
  for (let round = 0; round < rounds; round += 1) {
    const [opened, openMs] = await timed(async () => {
      const fresh = await openThere(store, id);
      await fresh.head();
      await fresh.snapshot(-1);
      return fresh;
    });
    const [head, listMs] = await timed(() => opened.head());
    const index = 1 + ((round * 97) % (head.events.length - 1));
    const [, eventMs] = await timed(() => opened.snapshot(index));
    const [, diffMs] = await timed(() => compareLights(opened, head.events, index));
    opened.close();
    times.open.push(openMs);
    times.list.push(listMs);
    times.event.push(eventMs);
    times.diff.push(diffMs);
  }
  return times;
}

export async function exportTimes(
  store: KataStore,
  id: string,
  rounds: number,
): Promise<readonly number[]> {
  const kata = await openThere(store, id);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [, ms] = await timed(async () => tgz(await kata.copy(), id));
    times.push(ms);
  }
  kata.close();
  return times;
}

/** From the bytes of a download to a kata on disk, every object checked. */
export async function importTimes(
  store: KataStore,
  id: string,
  rounds: number,
): Promise<readonly number[]> {
  const kata = await openThere(store, id);
  const bytes = await tgz(await kata.copy(), id);
  kata.close();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await store.deleteKata(id);
    const [adopted, ms] = await timed(async () => {
      const read = await openArchive(bytes);
      const kata = read.ok ? read.value.katas[0] : undefined;
      if (kata === undefined) throw new Error('no kata in its own export');
      return store.adoptKata(id, kata.history);
    });
    if (!adopted.ok) throw new Error(`not imported: ${JSON.stringify(adopted.problem)}`);
    times.push(ms);
  }
  return times;
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, ms: number]> {
  const started = performance.now();
  const value = await work();
  return [value, performance.now() - started];
}
