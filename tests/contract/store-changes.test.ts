import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { historyUpTo } from '../../src/dojo/history-up-to.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { valueOf } from '../support/groups.ts';
import { creationOf, openNew, saveRun, submissionOn } from '../support/katas.ts';

let dojo: TestDojo;
let otherTab: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo();
  otherTab = openDojo({}, dojo.prefix);
  kata = await openNew(dojo.store, creationOf('AAAAAA'));
  await saveRun(kata);
  await delivered();
});

afterEach(async () => {
  await otherTab.store.listKatas();
  await otherTab.close();
  await dojo.close();
});

const copyOf = async (last: number) => historyUpTo(await kata.copy(), last);

const changes: readonly (readonly [what: string, change: () => Promise<unknown>])[] = [
  ['a kata that is made', () => openNew(dojo.store, creationOf('BBBBBB'))],
  ['an event that is saved', () => saveRun(kata)],
  [
    'a kata that is taken in',
    async () => valueOf(await dojo.store.adoptKata('CCCCCC', await copyOf(1))),
  ],
  ['a kata that is deleted', () => dojo.store.deleteKata('AAAAAA')],
  [
    'a group that is made',
    () => createGroup(dojo, { exercise: null, language: hikerLanguage() }).then(valueOf),
  ],
];

describe('every tab is told', () => {
  test.each(changes)('of %s, once', async (_, change) => {
    const told = heard();
    await change();
    await delivered();
    expect(told.stop()).toEqual({ here: 1, there: 1 });
  });

  test('of a kata that is moved on by its download, and not of one that has it all', async () => {
    const longer = await copyOf(1);
    await dojo.store.adoptKata('CCCCCC', await copyOf(0));
    await delivered();
    const told = heard();
    expect(valueOf(await dojo.store.advanceKata('CCCCCC', longer))).toBe('ahead');
    expect(valueOf(await dojo.store.advanceKata('CCCCCC', longer))).toBe('same');
    await delivered();
    expect(told.stop()).toEqual({ here: 1, there: 1 });
  });

  test('after the change can be read', async () => {
    const read = new Promise<number>((resolve, reject) => {
      const stop = otherTab.store.onChange(() => {
        stop();
        otherTab.store
          .listKatas()
          .then((katas) => resolve(katas[0]?.events.length ?? 0))
          .catch(reject);
      });
    });
    await saveRun(kata);
    expect(await read).toBe(3);
  });
});

describe('nobody is told', () => {
  test('of options and drafts', async () => {
    const told = heard();
    await kata.setOptions({ theme: 'dark' });
    await kata.keepDraft({
      tab: 'own',
      on: 1,
      at: 1,
      patch: { put: filesOf([['hiker.js', 'draft']]), removed: [] },
    });
    await delivered();
    expect(told.stop()).toEqual({ here: 0, there: 0 });
  });

  test('of an event that was overtaken', async () => {
    const { tip } = await kata.head();
    await saveRun(kata);
    await delivered();
    const told = heard();
    expect((await kata.save(submissionOn(tip, 2))).ok).toBe(false);
    await delivered();
    expect(told.stop()).toEqual({ here: 0, there: 0 });
  });

  test('who no longer listens', async () => {
    const told = heard();
    told.stop();
    await saveRun(kata);
    await delivered();
    expect(told.stop()).toEqual({ here: 0, there: 0 });
  });
});

function heard() {
  const count = { here: 0, there: 0 };
  const stops = [
    dojo.store.onChange(() => (count.here += 1)),
    otherTab.store.onChange(() => (count.there += 1)),
  ];
  return {
    stop: () => {
      for (const stop of stops) stop();
      return count;
    },
  };
}

/** Long after a message to a channel has come. */
async function delivered(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 60);
  });
}
