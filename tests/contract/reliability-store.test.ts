import {
  asyncProperty,
  array,
  assert,
  constantFrom,
  double,
  integer,
  jsonValue,
  oneof,
  string,
  tuple,
  uint8Array,
} from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository, KataStore } from '../../src/dojo/ports.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { creationOf, openNew, ownPrefix, saveRun, submissionOn } from '../support/katas.ts';

// Whatever comes from outside: fast-check prints the seed and the smallest case of what it finds.

const id = 'DfH8sP';
let prefix: string;
let store: KataStore & { close(): Promise<void> };
let kata: KataRepository;

beforeEach(async () => {
  prefix = ownPrefix();
  store = openKataStore({ prefix });
  kata = await openNew(store, creationOf(id));
});

afterEach(async () => {
  await store.deleteKata(id);
  await store.close();
});

const anyText = string({ unit: 'binary', maxLength: 40 });
const parts = ['a', 'b', '', '.', '..', '.git', '__proto__', 'constructor', 'é', '😀'];
const name = oneof(
  string({ maxLength: 12 }),
  string({ unit: 'binary', maxLength: 6 }),
  array(constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }).map((each) => each.join('/')),
  array(constantFrom(...parts), { minLength: 1, maxLength: 4 }).map((each) => each.join('/')),
);

const fileSet = array(tuple(name, anyText), { maxLength: 6 });

describe('whatever it is given', () => {
  test('an index names an event, or is refused with the bound', async () => {
    await saveRun(kata);
    await saveRun(kata);
    await assert(
      asyncProperty(oneof(integer(), integer({ min: -5, max: 5 }), double()), async (index) => {
        const isThere = Number.isInteger(index) && index >= -3 && index <= 2;
        const asked = kata.snapshot(index);
        if (isThere) expect((await asked).index).toBe((index + 3) % 3);
        else await expect(asked).rejects.toThrow(`no event ${index}: ${id} has 3, 0 to 2`);
      }),
    );
  });

  test('files are saved as they are, or refused and nothing of them is kept', async () => {
    kata.close();
    await assert(
      asyncProperty(array(fileSet, { minLength: 1, maxLength: 3 }), async (all) => {
        await store.deleteKata(id);
        kata = await openNew(store, creationOf(id));
        for (const pairs of all) await expectWhole(filesOf(pairs));
      }),
      {
        examples: [
          [
            [
              [['a', 'a file']],
              [
                ['a', 'a file'],
                ['a/b', 'in a folder of its name'],
              ],
            ],
          ],
        ],
      },
    );
  });

  test('a damaged repository opens, or is said to be damaged; the list is there in any case', async () => {
    await saveRun(kata);
    kata.close();
    const database = await openDB(`${prefix}kata-${id}`);
    const paths = await database.getAllKeys('git');
    const bytes = oneof(
      uint8Array({ maxLength: 60 }),
      jsonValue().map((value) => new TextEncoder().encode(JSON.stringify(value))),
      constantFrom(...(await database.getAll('git'))) as ReturnType<typeof uint8Array>,
    );
    await assert(
      asyncProperty(constantFrom(...paths), bytes, async (path, harm) => {
        const whole: unknown = await database.get('git', path);
        await database.put('git', harm, path);
        const opened = await store.openKata(id);
        if (opened.ok) {
          expect((await opened.value.head()).events.length).toBeGreaterThan(0);
          opened.value.close();
        } else expect(opened.problem).toMatchObject({ kind: 'damaged', id });
        expect((await store.listKatas()).map((each) => each.id)).toEqual([id]);
        await database.put('git', whole, path);
      }),
    );
    database.close();
  });
});

async function expectWhole(files: Files): Promise<void> {
  const before = await everything();
  const { tip, events } = await kata.head();
  const saved = await kata
    .save(submissionOn(tip, events.length, { files }))
    .catch((error: unknown) => error);
  if (saved instanceof RangeError) {
    expect(await everything()).toBe(before);
    return;
  }
  expect(saved).toMatchObject({ ok: true });
  const { files: read } = await kata.snapshot(-1);
  expect(sorted(read)).toEqual(sorted(files));
}

/** All that the kata's database holds, as text. */
async function everything(): Promise<string> {
  const { objects, refs, pending } = await kata.copy();
  return JSON.stringify([objects.map(({ oid }) => oid), [...refs], [...pending]]);
}

function sorted(files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
