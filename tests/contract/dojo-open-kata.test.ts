import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepDraft } from '../../src/dojo/keep-draft.ts';
import { openKata, type OpenKata } from '../../src/dojo/open-kata.ts';
import type { Draft, KataRepository } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { clockAt, openDojo, tabsOf, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, saveRun, startFiles } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo({ tabs: tabsOf('own', 'open') });
  kata = await openNew(dojo.store, creationOf(id));
  await saveRun(kata);
});

afterEach(() => dojo.close());

/** A draft that puts its text into hiker.js. */
const draftOf = (tab: string, on: number, at: number, text = `${tab} on ${on}`): Draft => ({
  tab,
  on,
  at,
  patch: { put: filesOf([['hiker.js', text]]), removed: [] },
});

async function keep(...drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) expect((await kata.keepDraft(draft)).ok).toBe(true);
}

async function open(): Promise<OpenKata> {
  const opened = await openKata(dojo, id);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

const hiker = ({ files }: OpenKata) => files['hiker.js'];
const offers = ({ offered }: OpenKata) =>
  offered.map(({ draft, files }) => [draft.tab, draft.on, files['hiker.js']]);
const keptDrafts = async () => (await kata.drafts()).map(({ tab, on }) => [tab, on]);

describe('a kata that is opened', () => {
  test('goes on from its last event', async () => {
    const opened = await open();
    expect(opened.head.events).toHaveLength(2);
    expect(opened.last).toMatchObject({ index: 1, stdout: 'run 1\n', status: '1' });
    expect({ ...opened.files }).toEqual({ ...startFiles });
    expect(opened.offered).toEqual([]);
  });

  test('that is not here is told', async () => {
    expect(await openKata(dojo, 'zzzzzz')).toEqual({
      ok: false,
      problem: { kind: 'unknown', id: 'zzzzzz' },
    });
  });
});

describe('edits that no event holds', () => {
  test('of this tab on the last event are in the editor again', async () => {
    await keep(draftOf('own', 1, 10));
    const opened = await open();
    expect(hiker(opened)).toBe('own on 1');
    expect(opened.last.files['hiker.js']).toBe(startFiles['hiker.js']);
    expect(offers(opened)).toEqual([]);
    expect(await keptDrafts()).toEqual([['own', 1]]);
  });

  test('that created, deleted and emptied files are whole again', async () => {
    const patch = {
      put: filesOf([
        ['new.js', ''],
        ['hiker.js', ''],
      ]),
      removed: ['readme.txt'],
    };
    await keep({ tab: 'own', on: 1, at: 10, patch });
    const { files } = await open();
    expect(Object.keys(files).toSorted()).toEqual([
      'cyber-dojo.sh',
      'hiker.js',
      'lib/score.js',
      'new.js',
    ]);
    expect(files['hiker.js']).toBe('');
  });

  test('of a tab that was closed come into this one and are its own from then on', async () => {
    await keep(draftOf('closed', 1, 10));
    expect(hiker(await open())).toBe('closed on 1');
    expect(await keptDrafts()).toEqual([['own', 1]]);
    expect(hiker(await open())).toBe('closed on 1');
  });

  test('of several tabs that were closed: the newest come in, the others are offered', async () => {
    await keep(draftOf('a', 1, 10), draftOf('b', 1, 30), draftOf('c', 1, 20));
    const opened = await open();
    expect(hiker(opened)).toBe('b on 1');
    expect(offers(opened)).toEqual([
      ['c', 1, 'c on 1'],
      ['a', 1, 'a on 1'],
    ]);
    expect((await keptDrafts()).toSorted()).toEqual([
      ['a', 1],
      ['c', 1],
      ['own', 1],
    ]);
  });

  test('of this tab go before newer ones of a closed tab, which are offered', async () => {
    await keep(draftOf('own', 1, 10), draftOf('closed', 1, 99));
    const opened = await open();
    expect(hiker(opened)).toBe('own on 1');
    expect(offers(opened)).toEqual([['closed', 1, 'closed on 1']]);
  });

  test('of a tab that is open are left to it', async () => {
    await keep(draftOf('open', 1, 10), draftOf('open', 0, 20));
    const opened = await open();
    expect(hiker(opened)).toBe(startFiles['hiker.js']);
    expect(offers(opened)).toEqual([]);
    expect(await keptDrafts()).toEqual([
      ['open', 1],
      ['open', 0],
    ]);
  });

  test('made on an older event are offered, and never put into the editor', async () => {
    await keep(draftOf('own', 0, 10), draftOf('closed', 0, 20));
    const opened = await open();
    expect(hiker(opened)).toBe(startFiles['hiker.js']);
    expect(offers(opened)).toEqual([
      ['own', 0, 'own on 0'],
      ['closed', 0, 'closed on 0'],
    ]);
    expect(await keptDrafts()).toHaveLength(2);
  });

  test('that change nothing, as an older version may have left, are neither', async () => {
    const empty = (tab: string, on: number): Draft => ({
      ...draftOf(tab, on, 99),
      patch: { put: filesOf([]), removed: [] },
    });
    const drafts = [empty('own', 1), empty('closed', 0), draftOf('closed', 1, 10)];
    const openThem = dojo.store.openKata.bind(dojo.store);
    const store: TestDojo['store'] = {
      ...dojo.store,
      openKata: async (wanted) => {
        const opened = await openThem(wanted);
        const left = { drafts: () => Promise.resolve(drafts) };
        return opened.ok ? { ok: true, value: { ...opened.value, ...left } } : opened;
      },
    };
    dojo = { ...dojo, store };
    const opened = await open();
    expect(hiker(opened)).toBe('closed on 1');
    expect(offers(opened)).toEqual([]);
  });

  test('that the last event has, as it was saved in the moment they were kept, are neither', async () => {
    await keep(draftOf('own', 0, 10, 'saved'), draftOf('closed', 0, 10, 'not saved'));
    const files = filesOf([
      ...Object.entries((await kata.snapshot(0)).files),
      ['hiker.js', 'saved'],
    ]);
    await saveRun(kata, files);
    const opened = await open();
    expect(hiker(opened)).toBe('saved');
    expect(opened.offered.map(({ draft }) => draft.tab)).toEqual(['closed']);
  });

  test('are offered with the files of the event that they were made on', async () => {
    await keep({ tab: 'own', on: 0, at: 10, patch: { put: filesOf([]), removed: ['readme.txt'] } });
    await saveRun(
      kata,
      filesOf([
        ['other.js', ''],
        ['readme.txt', ''],
      ]),
    );
    const [offered] = (await open()).offered;
    expect(Object.keys(offered?.files ?? {})).toEqual(
      Object.keys((await kata.snapshot(0)).files).filter((name) => name !== 'readme.txt'),
    );
  });
});

describe('what the editor holds', () => {
  const editor = async (text: string, keptOn: number) => {
    const last = await kata.snapshot(-1);
    return { last, files: filesOf([...Object.entries(last.files), ['hiker.js', text]]), keptOn };
  };

  test('is kept as this tab’s draft on the last event, with its moment', async () => {
    dojo = { ...dojo, clock: clockAt('2021-03-14T16:00:00Z') };
    expect((await keepDraft(dojo, kata, await editor('new', 1))).ok).toBe(true);
    const at = Date.UTC(2021, 2, 14, 16);
    expect(await kata.drafts()).toEqual([draftOf('own', 1, at, 'new')]);
  });

  test('takes the place of what was kept on the event before', async () => {
    await keep(draftOf('own', 0, 10), draftOf('closed', 0, 10));
    await keepDraft(dojo, kata, await editor('new', 0));
    expect((await keptDrafts()).toSorted()).toEqual([
      ['closed', 0],
      ['own', 1],
    ]);
  });

  test('leaves the older draft when the newer one could not be kept', async () => {
    await keep(draftOf('own', 0, 10));
    const full: KataRepository = {
      ...kata,
      keepDraft: () => Promise.resolve({ ok: false, problem: { kind: 'quota' } }),
    };
    expect((await keepDraft(dojo, full, await editor('new', 0))).ok).toBe(false);
    expect(await keptDrafts()).toEqual([['own', 0]]);
  });

  test('is no draft when it is the last event as it was', async () => {
    await keep(draftOf('own', 1, 10));
    await keepDraft(dojo, kata, await editor(startFiles['hiker.js'] ?? '', 1));
    expect(await keptDrafts()).toEqual([]);
    expect(offers(await open())).toEqual([]);
  });
});
