import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { openKataStore } from '../../src/store/kata-store.ts';
import { ownPrefix } from '../support/katas.ts';

let prefix = '';

afterEach(() => deleteDB(`${prefix}dojo`));

/** The small database as an earlier version of Pocket Dojo left it. */
async function leftBy(version: number, stores: readonly string[]): Promise<void> {
  prefix = ownPrefix();
  const old = await openDB(`${prefix}dojo`, version, {
    upgrade(database) {
      database.createObjectStore('katas', { keyPath: 'id' });
      for (const name of stores) database.createObjectStore(name);
    },
  });
  if (stores.includes('claims')) await old.put('claims', 'a2b4C6', ['SS67eJ', 28]);
  old.close();
}

test('a setting is nothing until it is set, and is there when the store is opened again', async () => {
  prefix = ownPrefix();
  const store = openKataStore({ prefix });
  expect(await store.setting('runners').read()).toBe(null);
  expect(await store.setting('runners').change(() => ({ usual: 'x' }))).toMatchObject({ ok: true });
  await store.close();
  const again = openKataStore({ prefix });
  expect(await again.setting('runners').read()).toEqual({ usual: 'x' });
  expect(await again.setting('others').read()).toBe(null);
  await again.close();
});

test('of many changes at once, from two tabs, none is lost', async () => {
  prefix = ownPrefix();
  const [one, two] = [openKataStore({ prefix }), openKataStore({ prefix })];
  const more = (was: unknown) => Number(was ?? 0) + 1;
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : two).setting('count').change(more)),
  );
  expect(await one.setting('count').read()).toBe(20);
  await Promise.all([one.close(), two.close()]);
});

test('a change that fails leaves what there was', async () => {
  prefix = ownPrefix();
  const store = openKataStore({ prefix });
  await store.setting('runners').change(() => 'kept');
  const failing = store.setting('runners').change(() => {
    throw new RangeError('no such runner');
  });
  await expect(failing).rejects.toThrow('no such runner');
  expect(await store.setting('runners').read()).toBe('kept');
  await store.close();
});

test.each([
  [1, []],
  [2, ['groups', 'claims']],
])('settings can be kept beside what version %i left', async (version, stores) => {
  await leftBy(version, stores);
  const store = openKataStore({ prefix });
  expect(await store.setting('runners').change(() => 'kept')).toMatchObject({ ok: true });
  expect(await store.setting('runners').read()).toBe('kept');
  expect([...(await store.groups.claims('SS67eJ'))]).toEqual(version === 2 ? [[28, 'a2b4C6']] : []);
  expect(await store.listKatas()).toEqual([]);
  await store.close();
});
