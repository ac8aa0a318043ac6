import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { onNewerVersion } from '../../src/store/newer-version.ts';
import { browserTabs } from '../../src/store/tabs.ts';
import { creationOf, openNew, ownPrefix, saveRun, submissionOn } from '../support/katas.ts';

// A newer version of the app is one that keeps a database in another form, under a higher version.

const id = 'DfH8sP';
const newer = 1000;
let prefix: string;
let store: ReturnType<typeof openKataStore>;
let kata: KataRepository;
let timesTold = 0;
onNewerVersion(() => (timesTold += 1));

beforeEach(async () => {
  prefix = ownPrefix();
  store = openKataStore({ prefix });
  kata = await openNew(store, creationOf(id));
  await saveRun(kata);
  timesTold = 0;
});

afterEach(async () => {
  await store.close();
  for (const name of [`${prefix}kata-${id}`, `${prefix}dojo`]) await deleteDB(name);
});

/** As a newer version does first of all with what is kept. */
async function openInNewer(name: string): Promise<readonly (readonly [string, unknown])[]> {
  const database = await openDB(`${prefix}${name}`, newer);
  const rows: (readonly [string, unknown])[] = [];
  for (const table of [...database.objectStoreNames].filter((each) => each === 'git')) {
    const keys = await database.getAllKeys(table);
    const values = await database.getAll(table);
    keys.forEach((key, index) => rows.push([JSON.stringify(key), values[index]]));
  }
  database.close();
  return rows;
}

describe('once a newer version of the app has a practice', () => {
  test('the older one is told at once, writes nothing to it, and says why', async () => {
    const { tip } = await kata.head();
    const before = await openInNewer(`kata-${id}`);
    expect(timesTold).toBeGreaterThan(0);
    const saved = await kata.save(submissionOn(tip, 2));
    const options = await kata.setOptions({ theme: 'dark' });
    const draft = { tab: 'A', on: 1, at: 1, patch: { put: { a: 'b' }, removed: [] } } as const;
    const drafted = await kata.keepDraft(draft);
    for (const answer of [saved, options, drafted]) {
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'storage' } });
    }
    expect(await openInNewer(`kata-${id}`)).toEqual(before);
    expect(before.length).toBeGreaterThan(5);
  });

  test('one that is begun later in the older version is told as well', async () => {
    kata.close();
    await openInNewer(`kata-${id}`);
    timesTold = 0;
    expect(await store.openKata(id)).toMatchObject({ ok: false });
    expect(timesTold).toBeGreaterThan(0);
  });

  test('what is known of all practices is kept from the older one too', async () => {
    await store.listKatas();
    await openInNewer('dojo');
    expect(timesTold).toBeGreaterThan(0);
    expect(await store.setting('look').change(() => 'dark')).toMatchObject({ ok: false });
  });

  test('deleting a practice in another tab is no newer version', async () => {
    await deleteDB(`${prefix}kata-${id}`);
    expect(timesTold).toBe(0);
  });
});

test('another version takes over when no tab is busy, and not before', async () => {
  const [one, other] = [browserTabs(prefix), browserTabs(prefix)];
  const steps: string[] = [];
  let end: () => void = () => undefined;
  const busy = one.whileBusy(async () => {
    await new Promise<void>((resolve) => (end = resolve));
    steps.push('a light');
  });
  const taken = other.whenIdle(async () => {
    steps.push('the new version');
    return Promise.resolve();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(steps).toEqual([]);
  end();
  await Promise.all([busy, taken]);
  expect(steps).toEqual(['a light', 'the new version']);
});
