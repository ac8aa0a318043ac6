import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { groupJoined } from '../../src/dojo/group-joined.ts';
import { groupManifest } from '../../src/dojo/group-manifest.ts';
import { idChain } from '../../src/dojo/id-chain.ts';
import { joinGroup } from '../../src/dojo/join-group.ts';
import { katasEvents } from '../../src/dojo/katas-events.ts';
import { filesOf } from '../../src/kata/files.ts';
import { chanceOf, hikerFiles, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, membersOf, valueOf } from '../support/groups.ts';
import { openThere, saveRun } from '../support/katas.ts';

const language = hikerLanguage();
const exercise = { displayName: 'Fizz Buzz', files: filesOf([['readme.txt', 'Write it.\n']]) };
const unknown = { ok: false, problem: { kind: 'unknown', id: 'zzzzzz' } };
let dojo: TestDojo;
let group: string;

beforeEach(async () => {
  dojo = openDojo();
  group = valueOf(await createGroup(dojo, { exercise, language }));
});

afterEach(() => dojo.close());

const join = (indexes?: readonly number[]) => joinAs(dojo, group, indexes);
const members = () => membersOf(dojo, group);

describe('a group', () => {
  test('has the manifest that its katas begin with, and no one in it yet', async () => {
    expect(valueOf(await groupManifest(dojo, group))).toEqual({
      ...language.manifest,
      exercise: 'Fizz Buzz',
      version: 2,
      created: [2021, 3, 14, 15, 9, 26, 535000],
      id: group,
    });
    expect(await members()).toEqual([]);
    expect(await dojo.store.listKatas()).toEqual([]);
  });

  test('is still there when the browser is started again', async () => {
    const again = openDojo({}, dojo.prefix);
    expect(await groupManifest(again, group)).toEqual(await groupManifest(dojo, group));
    await again.close();
  });

  test('has an id that no kata has, and a kata one that no group has', async () => {
    const chance = chanceOf('AAAAAA', 'AAAAAA', 'BBBBBB', 'BBBBBB', 'BBBBBB', 'CCCCCC');
    const drawn = { ...dojo, chance };
    const ids = [
      await createKata(drawn, { exercise, language }),
      await createGroup(drawn, { exercise, language }),
      await createKata(drawn, { exercise, language }),
    ];
    expect(ids.map(valueOf)).toEqual(['AAAAAA', 'BBBBBB', 'CCCCCC']);
  });

  test('is not known by an id that is none of a group here', async () => {
    expect(await groupManifest(dojo, 'zzzzzz')).toEqual(unknown);
    expect(await groupJoined(dojo, 'zzzzzz')).toEqual(unknown);
    expect(await joinGroup(dojo, 'zzzzzz')).toEqual(unknown);
    expect(await idChain(dojo, 'zzzzzz')).toEqual(unknown);
  });
});

describe('joining', () => {
  test('makes a kata of one’s own, that says which group and which animal', async () => {
    const { id, avatarIndex } = await join([28]);
    expect(avatarIndex).toBe(28);
    const kata = await openThere(dojo.store, id);
    const { manifest, events } = await kata.head();
    expect(manifest).toEqual({
      ...valueOf(await groupManifest(dojo, group)),
      id,
      group_id: group,
      group_index: 28,
    });
    expect(events).toHaveLength(1);
    expect({ ...(await kata.snapshot(0)).files }).toEqual({
      ...hikerFiles(),
      'readme.txt': 'Write it.\n',
    });
    expect((await downloadKata(dojo, kata, null)).name).toBe(
      `cyber-dojo-2021-03-14-${group}-lion-FizzBuzz.tgz`,
    );
  });

  test('is as a random animal that is free', async () => {
    // The first random numbers that are asked for put the three in order; the lowest is first.
    const orders = [[5, 1, 9]];
    const real = dojo.chance;
    const chance = { numbers: (count: number) => orders.shift() ?? real.numbers(count) };
    expect(await joinGroup({ ...dojo, chance }, group, [3, 44, 63])).toMatchObject({
      value: { avatarIndex: 44 },
    });
    expect((await join([3, 44])).avatarIndex).toBe(3);
  });

  test('is told of all who joined, in the order of the animals, with their events', async () => {
    const [zebra, bat] = [await join([63]), await join([2])];
    await saveRun(await openThere(dojo.store, bat.id));
    const joined = valueOf(await groupJoined(dojo, group));
    expect(joined.map(({ id, avatarIndex, events }) => [id, avatarIndex, events.length])).toEqual([
      [bat.id, 2, 2],
      [zebra.id, 63, 1],
    ]);
    expect(await groupJoined(dojo, zebra.id)).toEqual({ ok: true, value: joined });
  });

  test('gives 64 people 64 animals, and the 65th is told that it is full', async () => {
    const given: number[] = [];
    for (let person = 0; person < 64; person += 1) given.push((await join()).avatarIndex);
    expect(given.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 64 }, (_, index) => index),
    );
    expect(given).not.toEqual(given.toSorted((a, b) => a - b));
    const full = { ok: false, problem: { kind: 'full', id: group } };
    expect(await joinGroup(dojo, group)).toEqual(full);
    expect(await joinGroup(dojo, group, [7])).toEqual(full);
    expect(await members()).toHaveLength(64);
  });

  test('has no one beside a kata that is in no group', async () => {
    const id = valueOf(await createKata(dojo, { exercise, language }));
    expect(await groupJoined(dojo, id)).toEqual({ ok: true, value: [] });
  });
});

describe('an id', () => {
  test('leads from a kata to its group', async () => {
    const { id } = await join();
    expect(valueOf(await idChain(dojo, id))).toEqual([
      { kind: 'kata', id },
      { kind: 'group', id: group },
    ]);
    expect(valueOf(await idChain(dojo, group))).toEqual([{ kind: 'group', id: group }]);
    const solo = valueOf(await createKata(dojo, { exercise, language }));
    expect(valueOf(await idChain(dojo, solo))).toEqual([{ kind: 'kata', id: solo }]);
  });
});

describe('events of several katas', () => {
  test('come at once, each at its own index', async () => {
    const [bat, fox] = [await join([2]), await join([15])];
    const kata = await openThere(dojo.store, fox.id);
    await saveRun(kata);
    const read = valueOf(await katasEvents(dojo, [bat.id, fox.id, fox.id], [0, -1, 0]));
    expect(read.map(({ id, event, snapshot }) => [id, event.index, snapshot.index])).toEqual([
      [bat.id, 0, 0],
      [fox.id, 1, 1],
      [fox.id, 0, 0],
    ]);
    expect(read[1]?.snapshot).toEqual(await kata.snapshot(1));
  });

  test('are all or none: a kata that is not here is told', async () => {
    const { id } = await join();
    expect(await katasEvents(dojo, [id, 'zzzzzz'], [0, 0])).toEqual(unknown);
  });
});

describe('a mistake of ours throws', () => {
  const mistakes: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['joining what is no id', 'no id: "group"', () => joinGroup(dojo, 'group')],
    ['asking what is no id who joined', 'no id: ""', () => groupJoined(dojo, '')],
    ['asking what is no id for its manifest', 'no id: "O"', () => groupManifest(dojo, 'O')],
    ['following what is no id', 'no id: "../../"', () => idChain(dojo, '../../')],
    ['an animal too many', 'no avatar 64: there are 64, 0 to 63', () => join([1, 64])],
    ['an animal too few', 'no avatar -1', () => join([-1])],
    ['half an animal', 'no avatar 0.5', () => join([0.5])],
    ['more ids than indexes', '1 ids and 0 indexes', () => katasEvents(dojo, [group], [])],
    ['events of what is no id', 'no id: "x"', () => katasEvents(dojo, ['x'], [0])],
  ];
  test.each(mistakes)('%s', async (_name, words, deed) => {
    const mistake = await deed().catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(RangeError);
    expect(String(mistake)).toContain(words);
    expect(await members()).toEqual([]);
  });

  test('an index that a kata has not', async () => {
    const { id } = await join();
    await expect(katasEvents(dojo, [id], [1])).rejects.toThrow(`no event 1: ${id} has 1, 0 to 0`);
  });
});
