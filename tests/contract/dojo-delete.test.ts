import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { deletePractice, type Deleted } from '../../src/dojo/delete-practice.ts';
import type { Dojo } from '../../src/dojo/dojo.ts';
import { importKata } from '../support/import-kata.ts';
import { listDeleted } from '../../src/dojo/list-deleted.ts';
import { listPractices } from '../../src/dojo/list-practices.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { purgeDeleted } from '../../src/dojo/purge-deleted.ts';
import { restorePractice } from '../../src/dojo/restore-practice.ts';
import { filesOf } from '../../src/kata/files.ts';
import { clockAt, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, membersOf, valueOf } from '../support/groups.ts';
import { creationOf, openNew, openThere, saveRun } from '../support/katas.ts';

const today = '2021-03-14T15:09:26.535Z';
const in29Days = '2021-04-12T15:09:26.535Z';
const in30Days = '2021-04-13T15:09:26.535Z';

let dojo: TestDojo;
let kata: KataRepository;
/** Other tabs, and this browser after a crash: all that they share is what is on disk. */
let others: TestDojo[];

beforeEach(async () => {
  others = [];
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('AAAAAA'));
  await saveRun(kata);
  await openNew(dojo.store, creationOf('BBBBBB')).then((other) => other.close());
});

afterEach(async () => {
  for (const other of others) await other.store.listKatas();
  await dojo.close();
});

describe('a practice that is deleted', () => {
  test('is in no list, and the others stay', async () => {
    expect(await remove('AAAAAA')).toEqual({ ids: ['AAAAAA'] });
    expect(await listed()).toEqual(['BBBBBB']);
    expect(await deleted()).toEqual([['AAAAAA']]);
  });

  test('is as it was when that is undone: each event, and the draft', async () => {
    const draft = { tab: 'own', on: 1, at: 1, patch: { put: filesOf([['x', 'y']]), removed: [] } };
    await kata.keepDraft(draft);
    const before = await kata.copy();
    await restorePractice(dojo, await remove('AAAAAA'));
    expect(await listed()).toEqual(['AAAAAA', 'BBBBBB']);
    expect(await kata.copy()).toEqual(before);
    expect(await kata.drafts()).toEqual([draft]);
    expect(await deleted()).toEqual([]);
  });

  test('can be restored after the browser has died, and in another tab', async () => {
    const undo = await remove('AAAAAA');
    kata.close();
    const later = tab();
    expect(await listed(later)).toEqual(['BBBBBB']);
    expect((await listDeleted(later)).map(({ ids }) => ids)).toEqual([undo.ids]);
    await restorePractice(later, undo);
    expect(await listed()).toEqual(['AAAAAA', 'BBBBBB']);
  });

  test('is back as soon as another tab goes on with it', async () => {
    const elsewhere = await openThere(tab().store, 'AAAAAA');
    await remove('AAAAAA');
    await saveRun(elsewhere);
    expect(await listed()).toEqual(['AAAAAA', 'BBBBBB']);
    expect(await deleted()).toEqual([]);
    expect((await purgeDeleted(dojo, 'all')).count).toBe(0);
    expect((await kata.head()).events).toHaveLength(3);
    elsewhere.close();
  });

  test('is restored when it is imported again', async () => {
    const archive = await dojo.archive.tgz(await kata.copy(), 'root');
    await remove('AAAAAA');
    expect(valueOf(await importKata(dojo, archive))).toEqual({ id: 'AAAAAA', kind: 'imported' });
    expect(await listed()).toEqual(['AAAAAA', 'BBBBBB']);
  });

  test('that is not here is said to be unknown', async () => {
    const problem = { kind: 'unknown', id: 'CCCCCC' };
    expect(await deletePractice(dojo, 'CCCCCC')).toEqual({ ok: false, problem });
  });
});

describe('what was deleted', () => {
  test.each([
    ['stays for 29 days', in29Days, 'overdue', 0, [['AAAAAA']]],
    ['is gone for good after 30', in30Days, 'overdue', 1, []],
    ['is gone for good when the person says so', today, 'all', 1, []],
  ] as const)('%s', async (_name, now, which, count, left) => {
    await remove('AAAAAA');
    kata.close();
    const later = { ...dojo, clock: clockAt(now) };
    expect(await purgeDeleted(later, which)).toEqual({ count, open: [], kept: [] });
    expect(await deleted()).toEqual(left);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.includes(`${dojo.prefix}kata-AAAAAA`)).toBe(count === 0);
    expect(await listed()).toEqual(['BBBBBB']);
  });

  test('is not purged while a tab has it open, and is afterwards', async () => {
    kata.close();
    const elsewhere = await openThere(tab().store, 'AAAAAA');
    await remove('AAAAAA');
    expect(await purgeDeleted(dojo, 'all')).toEqual({ count: 0, open: ['AAAAAA'], kept: [] });
    expect(await elsewhere.snapshot(1)).toMatchObject({ stdout: 'run 1\n' });
    elsewhere.close();
    expect((await purgeDeleted(dojo, 'all')).count).toBe(1);
  });

  test('is restored, not purged, when it was edited afterwards', async () => {
    await remove('AAAAAA');
    const at = Date.parse(today) + 1;
    const patch = { put: filesOf([['hiker.js', 'typed in another tab']]), removed: [] };
    await kata.keepDraft({ tab: 'other', on: 1, at, patch });
    kata.close();
    expect(await purgeDeleted(dojo, 'all')).toEqual({ count: 0, open: [], kept: ['AAAAAA'] });
    expect(await listed()).toEqual(['AAAAAA', 'BBBBBB']);
  });

  test('and purged can be imported again, and is no longer deleted', async () => {
    const archive = await dojo.archive.tgz(await kata.copy(), 'root');
    await remove('AAAAAA');
    kata.close();
    // A browser that dies in the midst of purging leaves the mark.
    await dojo.store.deleteKata('AAAAAA');
    expect(valueOf(await importKata(dojo, archive))).toEqual({ id: 'AAAAAA', kind: 'imported' });
    expect(await listed()).toEqual(['AAAAAA', 'BBBBBB']);
  });
});

describe('a group', () => {
  let group: string;
  let member: string;

  beforeEach(async () => {
    group = valueOf(await createGroup(dojo, { exercise: null, language: hikerLanguage() }));
    member = (await joinAs(dojo, group, [7])).id;
  });

  test('is deleted and restored with all its katas', async () => {
    const undo = await remove(group);
    expect(undo.ids).toEqual([group, member]);
    expect([await groups(), await listed()]).toEqual([[], ['AAAAAA', 'BBBBBB']]);
    expect(await deleted()).toEqual([[group, member]]);
    await restorePractice(dojo, undo);
    expect([await groups(), (await listed()).length]).toEqual([[group], 3]);
  });

  test('leaves in the bin alone what was deleted before it', async () => {
    await remove(member);
    const later = { ...dojo, clock: clockAt(in29Days) };
    await deletePractice(later, group);
    expect(await deleted()).toEqual([[group], [member]]);
  });

  test('is there again when somebody joins it', async () => {
    await remove(group);
    await joinAs(dojo, group, [8]);
    expect(await groups()).toEqual([group]);
    expect(await deleted()).toEqual([[member]]);
  });

  test('is gone for good with its katas, but not while one of them is open', async () => {
    const open = await openThere(dojo.store, member);
    await remove(group);
    expect(await purgeDeleted(dojo, 'all')).toEqual({ count: 0, open: [member], kept: [] });
    open.close();
    expect((await purgeDeleted(dojo, 'all')).count).toBe(2);
    expect(await dojo.groups.find(group)).toBe(null);
    expect(await dojo.groups.claims(group)).toEqual(new Map());
  });

  test('has the animal of a kata free again once that is purged', async () => {
    await remove(member);
    expect([...(await dojo.groups.claims(group)).keys()]).toEqual([7]);
    await purgeDeleted(dojo, 'all');
    await joinAs(dojo, group, [7]);
    expect((await membersOf(dojo, group)).map((each) => each.split(' ')[1])).toEqual(['7']);
  });
});

function tab(): TestDojo {
  const other = openDojo({}, dojo.prefix);
  others.push(other);
  return other;
}

async function remove(id: string): Promise<Deleted> {
  return valueOf(await deletePractice(dojo, id));
}

async function listed(from: Dojo = dojo): Promise<readonly string[]> {
  return (await listPractices(from)).katas.map(({ id }) => id).toSorted();
}

async function groups(): Promise<readonly string[]> {
  return (await listPractices(dojo)).groups.map(({ id }) => id);
}

async function deleted(): Promise<readonly (readonly string[])[]> {
  return (await listDeleted(dojo)).map(({ ids }) => ids);
}
