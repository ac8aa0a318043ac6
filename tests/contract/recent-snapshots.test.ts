import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { recentSnapshots } from '../../src/dojo/recent-snapshots.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, saveRun } from '../support/katas.ts';

let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('DfH8sP'));
  await saveRun(kata);
  await saveRun(kata);
});

afterEach(() => dojo.close());

/** Characters: an event here has about 130. */
const roomForTwo = 300;

describe('events that were read', () => {
  test('are remembered, those of long ago no more than there is room for', async () => {
    const read: number[] = [];
    const snapshots = recentSnapshots(
      {
        snapshot: (index) => {
          read.push(index);
          return kata.snapshot(index);
        },
      },
      roomForTwo,
    );
    for (const index of [0, 1, 1, 0, 2, 0, 1]) await snapshots.snapshot(index);
    expect(read).toEqual([0, 1, 2, 1]);
  });

  test('what could not be read is read anew', async () => {
    const answers = [Promise.reject(new Error('not now')), kata.snapshot(1)];
    const snapshots = recentSnapshots({
      snapshot: () => answers.shift() ?? Promise.reject(new Error('no more')),
    });
    await expect(snapshots.snapshot(1)).rejects.toThrow('not now');
    expect((await snapshots.snapshot(1)).index).toBe(1);
  });
});
