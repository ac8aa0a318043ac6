import { assert, array, asyncProperty, constantFrom, nat, record, uint8Array } from 'fast-check';
import { gunzipSync, gzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, openThere, saveRun } from '../support/katas.ts';
import { tryImport } from '../support/try-import.ts';

let there: TestDojo;
let here: TestDojo;

beforeEach(() => {
  [there, here] = [openDojo(), openDojo()];
});

afterEach(async () => {
  await there.close();
  await here.close();
});

test('an archive with any bytes of it changed is taken in whole, or leaves nothing', async () => {
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  for (let index = 1; index <= 4; index += 1) {
    await saveRun(kata, filesOf([['a.txt', `a line\n`.repeat(20 + index)]]));
  }
  const tar = gunzipSync(await there.archive.tgz(await kata.copy(), 'root'));
  const head = await kata.head();
  const change = record({
    at: nat(tar.length - 1),
    bytes: uint8Array({ minLength: 1, maxLength: 8 }),
    how: constantFrom('replace', 'insert', 'remove'),
  });
  const outcomes = new Set<string>();
  await assert(
    asyncProperty(array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const bytes = changes.reduce((was, { at, bytes: by, how }) => {
        const end = how === 'insert' ? at : at + by.length;
        return Uint8Array.of(
          ...was.subarray(0, at),
          ...(how === 'remove' ? [] : by),
          ...was.subarray(end),
        );
      }, tar);
      const became = await tryImport(here, gzipSync(bytes));
      outcomes.add(became.kind);
      if (!('id' in became)) return;
      const { id } = became;
      const taken = await openThere(here.store, id);
      expect((await taken.head()).tip).toBe(head.tip);
      for (const { index } of head.events) await taken.snapshot(index);
      await here.store.deleteKata(id);
    }),
    { numRuns: 300 },
  );
  // The changes met what is checked, and what is left where it is.
  expect([...outcomes]).toEqual(expect.arrayContaining(['imported', 'damaged']));
});
