import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft, KataRepository, KataStore } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
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
let stores: readonly (KataStore & { close(): Promise<void> })[];
let prefix: string;
let one: KataRepository;
let two: KataRepository;

beforeEach(async () => {
  prefix = ownPrefix();
  const first = openKataStore({ prefix });
  const second = openKataStore({ prefix });
  stores = [first, second];
  one = await openNew(first, creationOf(id));
  two = await openThere(second, id);
});

afterEach(async () => {
  for (const store of stores) await store.deleteKata(id);
  for (const store of stores) await store.close();
});

describe('two tabs', () => {
  test('of two that save event N at once, one wins and the other is kept whole', async () => {
    const rounds = 50;
    const failTags: string[] = [];
    for (let index = 1; index <= rounds; index += 1) {
      const { tip } = await one.head();
      const answers = await Promise.all(
        [one, two].map((tab, at) =>
          tab.save(
            submissionOn(tip, index, {
              files: filesOf([['who.txt', `tab ${at} in round ${index}`]]),
              event: runEvent(index, at === 0 ? 'red' : 'green'),
            }),
          ),
        ),
      );
      const won = answers.findIndex(({ ok }) => ok);
      const lost = answers[1 - won];
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      if (lost === undefined || lost.ok) throw new Error('no tab lost');
      if (lost.problem.kind !== 'overtaken') throw new Error(`lost by ${lost.problem.kind}`);
      expect(lost.problem.index).toBe(index);
      expect(lost.problem.failTag).toMatch(new RegExp(`^fail-${index}-20210314T\\d{9}Z$`));
      failTags.push(lost.problem.failTag);

      const heads = [await one.head(), await two.head()];
      expect(heads[0]).toEqual(heads[1]);
      expect(heads[0]?.events).toHaveLength(index + 1);
      expect((await one.snapshot(index)).files['who.txt']).toBe(`tab ${won} in round ${index}`);
    }
    const { refs } = await one.copy();
    const tags = [...refs.keys()].filter((ref) => ref.startsWith('refs/tags/fail-'));
    expect(tags.toSorted()).toEqual(failTags.map((tag) => `refs/tags/${tag}`).toSorted());
    expect(refs.size).toBe(1 + (rounds + 1) + rounds);
  });

  test('a tab that is behind is overtaken', async () => {
    const { tip } = await one.head();
    await saveRun(two);
    await saveRun(two);
    const late = await one.save(submissionOn(tip, 1));
    expect(late).toMatchObject({ ok: false, problem: { kind: 'overtaken', index: 1 } });
    expect((await one.head()).events).toHaveLength(3);
  });

  test('a tab is overtaken by a commit without a tag too, as an import may bring one', async () => {
    const { tip } = await one.head();
    await saveRun(two);
    const database = await openDB(`${prefix}kata-${id}`);
    await database.delete('git', '/.git/refs/tags/1');
    database.close();
    const late = await one.save(submissionOn(tip, 1, { files: filesOf([['late', '']]) }));
    expect(late).toMatchObject({ ok: false, problem: { kind: 'overtaken', index: 1 } });
    expect((await one.copy()).refs.get('refs/heads/main')).toBe((await two.head()).tip);
  });

  test('two submissions of the same millisecond have a fail tag each', async () => {
    const { tip } = await one.head();
    await saveRun(two);
    const late = await Promise.all([
      one.save(submissionOn(tip, 1, { files: filesOf([['a', '1']]) })),
      two.save(submissionOn(tip, 1, { files: filesOf([['a', '2']]) })),
    ]);
    const tags = late.map((answer) => (answer.ok ? '' : JSON.stringify(answer.problem)));
    expect(new Set(tags).size).toBe(2);
    expect((await one.copy()).refs.size).toBe(1 + 2 + 2);
  });

  test('options that another tab set while an event was saved stay pending', async () => {
    const dark = { ...defaultOptions, theme: 'dark' } as const;
    const { tip } = await one.head();
    const [saved] = await Promise.all([one.save(submissionOn(tip, 1)), two.setOptions(dark)]);
    expect(saved.ok).toBe(true);
    expect((await one.head()).options).toEqual(dark);
  });

  test('a tab hears of the events and drafts of others, and never of its own', async () => {
    const heard: string[] = [];
    const stop = one.onChange(() => heard.push('one'));
    two.onChange(() => heard.push('two'));
    await saveRun(one);
    await until(() => heard.length === 1);
    await two.keepDraft(draft('B', 1));
    await until(() => heard.length === 2);
    stop();
    await saveRun(two);
    await saveRun(one);
    await until(() => heard.length === 3);
    expect(heard).toEqual(['two', 'one', 'two']);
  });

  test('deleting a kata closes it in other tabs, which are told that it is gone', async () => {
    const { tip } = await two.head();
    await stores[0]?.deleteKata(id);
    const saved = await two.save(submissionOn(tip, 1));
    expect(saved).toMatchObject({ ok: false, problem: { kind: 'storage' } });
    expect(await stores[1]?.openKata(id)).toEqual({ ok: false, problem: { kind: 'unknown', id } });
  });
});

describe('drafts', () => {
  test('each tab has its own, and they come oldest first', async () => {
    await one.keepDraft(draft('A', 0, 'a1', 20));
    await two.keepDraft(draft('B', 0, 'b1', 10));
    await one.keepDraft(draft('A', 0, 'a2', 30));
    expect(await one.drafts()).toEqual([draft('B', 0, 'b1', 10), draft('A', 0, 'a2', 30)]);
  });

  test('an empty patch drops the draft, and so does dropping it', async () => {
    await one.keepDraft(draft('A', 0));
    await one.keepDraft({ ...draft('A', 0), patch: { put: {}, removed: [] } });
    await one.keepDraft(draft('B', 0));
    await one.dropDraft('B', 0);
    expect(await one.drafts()).toEqual([]);
  });

  test('a file called __proto__ is kept in one', async () => {
    const put = filesOf([['__proto__', 'x']]);
    await one.keepDraft({ ...draft('A', 0), patch: { put, removed: ['b'] } });
    const [kept] = await two.drafts();
    expect(Object.entries(kept?.patch.put ?? {})).toEqual([['__proto__', 'x']]);
    expect(kept?.patch.removed).toEqual(['b']);
  });

  test('an event takes its own tab’s in, and leaves those of others', async () => {
    await one.keepDraft(draft('A', 0));
    await two.keepDraft(draft('B', 0));
    await saveRun(one, undefined, { draft: { tab: 'A', patch: { put: {}, removed: [] } } });
    expect(await one.drafts()).toEqual([draft('B', 0)]);
  });

  test('an event leaves what its tab had left on older events, to be offered still', async () => {
    await one.keepDraft(draft('A', 0));
    await saveRun(two);
    await one.keepDraft(draft('A', 1));
    await saveRun(one, undefined, { draft: { tab: 'A', patch: { put: {}, removed: [] } } });
    expect(await one.drafts()).toEqual([draft('A', 0)]);
  });

  test('what was typed while the event was saved is the tab’s draft on it', async () => {
    await one.keepDraft(draft('A', 0));
    const patch = { put: filesOf([['hiker.js', 'typed on']]), removed: [] };
    await saveRun(one, undefined, { draft: { tab: 'A', patch } });
    const { time } = runEvent(1);
    const at = Date.UTC(time[0], time[1] - 1, time[2], time[3], time[4], time[5], 250);
    expect(await two.drafts()).toEqual([{ tab: 'A', on: 1, at, patch }]);
  });

  test('a submission that was overtaken leaves its tab’s draft', async () => {
    const { tip } = await one.head();
    await one.keepDraft(draft('A', 0));
    await saveRun(two);
    const patch = { put: {}, removed: [] };
    await one.save(submissionOn(tip, 1, { draft: { tab: 'A', patch } }));
    expect(await one.drafts()).toEqual([draft('A', 0)]);
  });
});

function draft(tab: string, on: number, text = 'text', at = 1): Draft {
  return { tab, on, at, patch: { put: filesOf([['hiker.js', text]]), removed: [] } };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  // What must not come has had its time to come too.
  await new Promise((resolve) => setTimeout(resolve, 30));
}
