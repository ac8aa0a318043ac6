import {
  assert,
  array,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  uint8Array,
} from 'fast-check';
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
    await saveRun(kata, filesOf([['a.txt', `a line of ${index}\n`.repeat(20)]]));
  }
  const tar = gunzipSync(await there.archive.tgz(await kata.copy(), 'root'));
  const head = await kata.head();
  const snapshots = await Promise.all(head.events.map(({ index }) => kata.snapshot(index)));
  const pack = new TextDecoder('latin1').decode(tar).indexOf('PACK\0');
  // The size of a file stands in the block before it.
  const packLength = parseInt(new TextDecoder().decode(tar.subarray(pack - 388, pack - 377)), 8);
  const change = record({
    at: oneof(nat(tar.length - 1), integer({ min: pack, max: pack + packLength - 1 })),
    bytes: uint8Array({ minLength: 1, maxLength: 8 }),
    how: constantFrom('replace', 'replace', 'replace', 'insert', 'remove'),
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
      for (const was of snapshots) expect(await taken.snapshot(was.index)).toEqual(was);
      await here.store.deleteKata(id);
    }),
    { numRuns: 300 },
  );
  // The changes met what is checked, and what is left where it is.
  expect([...outcomes]).toEqual(expect.arrayContaining(['imported', 'damaged']));
});
