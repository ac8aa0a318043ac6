import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KataRepository, KataStore } from '../../src/dojo/ports.ts';
import { maxKeptBytes } from '../../src/kata/kept-files.ts';
import type { KeptFiles } from '../../src/kata/kept-files.ts';
import { filesOf } from '../../src/kata/files.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import {
  creationOf,
  openNew,
  openThere,
  ownPrefix,
  runEvent,
  saveRun,
  submissionOn,
} from '../support/katas.ts';

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
  vi.restoreAllMocks();
  await store.deleteKata(id);
  await store.close();
  await deleteDB(`${prefix}dojo`);
});

function built(text: string): KeptFiles {
  const content = new TextEncoder().encode(text);
  return new Map([
    ['build/hiker.o', { content, modifiedAt: 1_615_734_566_535.25, mode: 0o644, wasSent: false }],
  ]);
}

function sized(bytes: number): KeptFiles {
  return new Map([
    ['a', { content: new Uint8Array(bytes), modifiedAt: 1, mode: 0o755, wasSent: false }],
  ]);
}

/** As a full disk does it: the transaction with them is aborted, and it alone knows why. */
function refuseBuiltFiles(): () => boolean {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the store that it is given
  const { put } = IDBObjectStore.prototype;
  const full = new WeakSet<IDBTransaction>();
  let isGiven = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    const request = put.call(this, value, key);
    if (this.name !== 'kept') return request;
    isGiven = true;
    full.add(this.transaction);
    this.transaction.abort();
    return request;
  });
  vi.spyOn(IDBTransaction.prototype, 'error', 'get').mockImplementation(function (
    this: IDBTransaction,
  ) {
    return full.has(this) ? new DOMException('full', 'QuotaExceededError') : null;
  });
  return () => isGiven;
}

describe('kept files', () => {
  test('are those of the event that made them, byte by byte and to the moment', async () => {
    await saveRun(kata, filesOf([]), { kept: built('one') });
    expect(await kata.keptFiles()).toEqual({ index: 1, files: built('one') });
    const reopened = openKataStore({ prefix });
    expect(await (await openThere(reopened, id)).keptFiles()).toEqual({
      index: 1,
      files: built('one'),
    });
    await reopened.close();
  });

  test('are there from the first run that left some', async () => {
    expect(await kata.keptFiles()).toBe(null);
    await saveRun(kata);
    expect(await kata.keptFiles()).toBe(null);
    await saveRun(kata, filesOf([]), { kept: built('one') });
    expect(await kata.keptFiles()).toEqual({ index: 2, files: built('one') });
  });

  test('stay over events that made none, as of a file', async () => {
    await saveRun(kata, filesOf([]), { kept: built('one') });
    const { time } = runEvent(2);
    const event = { index: 2, time, colour: 'file_edit', filename: 'a' } as const;
    await saveRun(kata, filesOf([]), { event });
    expect(await kata.keptFiles()).toEqual({ index: 1, files: built('one') });
  });

  test('are replaced by those of a later event, or by none', async () => {
    await saveRun(kata, filesOf([]), { kept: built('one') });
    await saveRun(kata, filesOf([]), { kept: built('two') });
    expect(await kata.keptFiles()).toEqual({ index: 2, files: built('two') });
    await saveRun(kata, filesOf([]), { kept: new Map() });
    expect(await kata.keptFiles()).toBe(null);
  });

  test('of an event that was overtaken are not kept, and take nothing away', async () => {
    const { tip } = await kata.head();
    await saveRun(kata, filesOf([]), { kept: built('won') });
    const late = await kata.save(submissionOn(tip, 1, { kept: built('lost') }));
    expect(late.ok).toBe(false);
    expect(await kata.keptFiles()).toEqual({ index: 1, files: built('won') });
  });

  test.each([
    ['as much as there may be', maxKeptBytes - 1, true],
    ['a byte more', maxKeptBytes, false],
  ])('%s: the event is saved', async (_name, bytes, isKept) => {
    await saveRun(kata, filesOf([]), { kept: built('before') });
    await saveRun(kata, filesOf([]), { kept: sized(bytes) });
    expect((await kata.head()).events).toHaveLength(3);
    expect((await kata.keptFiles())?.index ?? null).toBe(isKept ? 2 : null);
  });

  test('that the disk has no room for do not cost their event', async () => {
    await saveRun(kata, filesOf([]), { kept: built('before') });
    const isGiven = refuseBuiltFiles();
    await saveRun(kata, filesOf([['a', 'saved']]), { kept: built('too much') });
    expect(isGiven()).toBe(true);
    expect((await kata.snapshot(2)).files['a']).toBe('saved');
    expect(await kata.keptFiles()).toBe(null);
  });

  test('are in no commit and in no export', async () => {
    const before = await kata.copy();
    await saveRun(kata, filesOf([]), { kept: built('only here') });
    const { tree, objects, pending } = await kata.copy();
    expect(tree.map(({ path }) => path)).not.toContain('build/hiker.o');
    expect(pending.size).toBe(0);
    const bytes = (of: typeof objects) => of.reduce((sum, each) => sum + each.deflated.length, 0);
    expect(bytes(objects) - bytes(before.objects)).toBeLessThan(5000);
    await saveRun(kata, filesOf([]), { kept: sized(1_000_000) });
    expect(bytes((await kata.copy()).objects) - bytes(objects)).toBeLessThan(5000);
  });
});

test('a kata that was made before there were kept files opens, and keeps them from then on', async () => {
  await saveRun(kata);
  kata.close();
  const rows = await openDB(`${prefix}kata-${id}`).then(async (database) => {
    const [keys, values] = [await database.getAllKeys('git'), await database.getAll('git')];
    database.close();
    return keys.map((key, at): [IDBValidKey, unknown] => [key, values[at]]);
  });
  await deleteDB(`${prefix}kata-${id}`);
  const old = await openDB(`${prefix}kata-${id}`, 1, {
    upgrade: (database) => {
      database.createObjectStore('state');
      database.createObjectStore('drafts', { keyPath: ['tab', 'on'] });
      const git = database.createObjectStore('git');
      for (const [key, value] of rows) void git.put(value, key);
    },
  });
  old.close();
  const opened = await openThere(store, id);
  expect((await opened.head()).events).toHaveLength(2);
  await saveRun(opened, filesOf([]), { kept: built('one') });
  expect(await opened.keptFiles()).toEqual({ index: 2, files: built('one') });
});
