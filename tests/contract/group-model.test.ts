import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { joinGroup } from '../../src/dojo/join-group.ts';
import { loadGroupPlace } from '../../src/ui/models/group-place.ts';
import type { GroupModel } from '../../src/ui/models/group.ts';
import { loadJoinModel, type JoinModel } from '../../src/ui/models/join.ts';
import { createShare, maxLinkLength } from '../../src/ui/models/share.ts';
import { hikerFiles, hikerLanguage, openDojo, tabsOf, type TestDojo } from '../support/dojo.ts';
import { groupStart, joinAs, membersOf, valueOf } from '../support/groups.ts';

const language = hikerLanguage();
let dojo: TestDojo;
let group: string;

beforeEach(async () => {
  dojo = openDojo();
  group = valueOf(await createGroup(dojo, { exercise: null, language }));
});

afterEach(() => dojo.close());

async function open(id = group, there: TestDojo = dojo): Promise<GroupModel> {
  const place = await loadGroupPlace(there, id);
  if (place.kind !== 'group') throw new Error(`${id} leads to ${place.kind}`);
  place.model.close();
  return place.model;
}

const seat = (model: GroupModel, index: number) => {
  const { katas, isFree } = model.seats.value[index] ?? { katas: [], isFree: false };
  return { katas: katas.map(({ id }) => id), isFree };
};

describe('the address of a group', () => {
  test('leads to it, by its own id or that of one who joined', async () => {
    expect(await open()).toMatchObject({ id: group, exercise: null, isWhole: true });
    const { id } = await joinAs(dojo, group);
    expect(await loadGroupPlace(dojo, id)).toEqual({ kind: 'member', groupId: group });
  });

  test('of a practice of one says so, and of nothing too', async () => {
    const id = valueOf(await createKata(dojo, { exercise: null, language }));
    expect(await loadGroupPlace(dojo, id)).toEqual({ kind: 'solo' });
    expect(await loadGroupPlace(dojo, 'zzzzzz')).toEqual({ kind: 'unknown' });
  });

  test('leads to what is known of a group that only katas have come from', async () => {
    const { id } = await joinAs(dojo, group, [28]);
    const unknowing = { ...dojo, groups: { ...dojo.groups, find: () => Promise.resolve(null) } };
    const model = await open(group, unknowing);
    expect(model).toMatchObject({ isWhole: false, language: language.manifest.display_name });
    expect(seat(model, 28)).toEqual({ katas: [id], isFree: false });
  });
});

describe('joining', () => {
  test('tells who one is, and the next visit knows it', async () => {
    const model = await open();
    expect(model.own.value).toBe(null);
    await model.join();
    const { id, avatarIndex } = model.joined.value ?? { id: '', avatarIndex: -1 };
    expect(seat(model, avatarIndex)).toEqual({ katas: [id], isFree: false });
    expect((await open()).own.value).toMatchObject({ id, avatarIndex });
  });

  test('as one’s choice is that, and one that is someone meanwhile is told by its name', async () => {
    const model = await open();
    await model.join(28);
    expect(model.joined.value?.avatarIndex).toBe(28);
    const other = await open(group, { ...dojo, tabs: tabsOf('other', 'own') });
    await joinGroup(dojo, group, [63]);
    await other.join(63);
    expect(other.problem.value).toContain('become the zebra meanwhile');
    expect(other.joined.value).toBe(null);
    expect(await membersOf(dojo, group)).toHaveLength(2);
  });

  test('twice at once is once', async () => {
    const model = await open();
    await Promise.all([model.join(), model.join()]);
    expect(await membersOf(dojo, group)).toHaveLength(1);
  });

  test('in two tabs at once makes two different animals', async () => {
    const tab = openDojo({ tabs: tabsOf('other', 'own') }, dojo.prefix);
    const [mine, other] = [await open(), await open(group, tab)];
    await Promise.all([mine.join(), other.join()]);
    await mine.refresh();
    expect(mine.joined.value?.avatarIndex).not.toBe(other.joined.value?.avatarIndex);
    expect(mine.members.value).toHaveLength(2);
    await tab.close();
  });

  test('is over when all 64 are someone', async () => {
    const model = await open();
    for (let person = 0; person < 63; person += 1) await model.join();
    expect(model.isFull.value).toBe(false);
    await model.join();
    expect(model.isFull.value).toBe(true);
    expect(model.problem.value).toBe(null);
    await model.join();
    expect(model.problem.value).toBe('Sorry, it is full: all 64 avatars are someone.');
    expect(model.members.value).toHaveLength(64);
  });

  test('as one whose kata was deleted waits until that is gone for good', async () => {
    const { id } = await joinAs(dojo, group, [28]);
    await dojo.deletions.mark([{ id, at: 1, events: 1 }]);
    const model = await open();
    expect(seat(model, 28)).toEqual({ katas: [], isFree: false });
    expect(model.members.value).toEqual([]);
    await dojo.deletions.purge(id);
    await model.refresh();
    expect(seat(model, 28).isFree).toBe(true);
  });
});

test('anyone may go on as anyone, and is that one from then on', async () => {
  const lion = await joinAs(dojo, group, [28]);
  const model = await open();
  await model.join(2);
  await model.enter(lion.id);
  expect((await open()).own.value?.avatarIndex).toBe(28);
});

describe('an invitation', () => {
  async function invited(text: string): Promise<JoinModel> {
    const loaded = await loadJoinModel(dojo, text);
    if (!loaded.ok) throw new Error(loaded.problem.words);
    if (loaded.value.kind !== 'group') throw new Error('it invites to a cluster');
    return loaded.value;
  }
  const start = groupStart('AbC123');

  test('is joined: the group is here then, and one is in it', async () => {
    const model = await invited(await dojo.invitations.code(start));
    expect(await dojo.groups.find('AbC123')).toBe(null);
    await model.join();
    const { id } = model.joined.value ?? { id: '' };
    expect((await open('AbC123')).own.value).toMatchObject({ id });
    expect(model.problem.value).toBe(null);
  });

  test('is taken in without joining', async () => {
    const model = await invited(await dojo.invitations.code(start));
    expect(await model.accept()).toBe(true);
    expect((await open('AbC123')).members.value).toEqual([]);
  });

  test('that another group has the id of says so, and changes nothing', async () => {
    const model = await invited(await dojo.invitations.code(start));
    await dojo.groups.create({ ...start, files: hikerFiles('1') });
    await model.join();
    expect(model.problem.value).toContain('A group with the id AbC123 is in this browser already');
    expect(model.joined.value).toBe(null);
    expect(await membersOf(dojo, 'AbC123')).toEqual([]);
  });

  test.each([
    ['x', 'This is no invitation'],
    ['1.abc', 'This link is not whole'],
    ['1.abc.0123456789ab', 'not as it was sent'],
    ['3.abc.0123456789ab', 'made by a newer Pocket Dojo (version 3'],
    ['{"pocketDojoGroup":1}', 'is damaged: the manifest is missing'],
  ])('that is %j says what is wrong', async (text, words) => {
    const loaded = await loadJoinModel(dojo, text);
    expect(loaded.ok ? '' : loaded.problem.words).toContain(words);
    expect(await dojo.groups.list()).toHaveLength(1);
  });
});

describe('sharing', () => {
  const shareOf = async (id: string) => {
    const state = createShare(dojo, id, 'https://dojo.example/pocket/');
    await expect.poll(() => state.value.kind).not.toBe('making');
    return state.value;
  };

  test('is by a link that a dojo elsewhere opens', async () => {
    const state = await shareOf(group);
    if (state.kind !== 'ready' || state.link === null) throw new Error(state.kind);
    expect(state.link).toMatch(
      /^https:\/\/dojo\.example\/pocket\/#\/join\/1\.[\w-]+\.[0-9a-f]{12}$/,
    );
    const there = openDojo();
    const loaded = await loadJoinModel(there, state.link.split('/join/')[1] ?? '');
    expect(loaded).toMatchObject({
      value: { invitation: { group: { manifest: { id: group } } } },
    });
    await there.close();
  });

  test('is by a file alone when the link would be too long', async () => {
    const noise = Array.from({ length: maxLinkLength }, () => Math.random().toString(36)).join('');
    await dojo.groups.create({ ...groupStart('LARGE1'), files: hikerFiles('1', { noise }) });
    expect(await shareOf('LARGE1')).toMatchObject({
      kind: 'ready',
      link: null,
      file: { name: 'pocket-dojo-group-LARGE1.json' },
    });
  });

  test('of what is not here is told', async () => {
    expect(await shareOf('zzzzzz')).toMatchObject({ kind: 'failed' });
  });
});
