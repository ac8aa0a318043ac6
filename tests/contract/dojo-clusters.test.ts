import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCluster } from '../../src/dojo/create-cluster.ts';
import { createGroup } from '../../src/dojo/create-group.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { deletePractice } from '../../src/dojo/delete-practice.ts';
import { idChain } from '../../src/dojo/id-chain.ts';
import { listDeleted } from '../../src/dojo/list-deleted.ts';
import { listPractices } from '../../src/dojo/list-practices.ts';
import { purgeDeleted } from '../../src/dojo/purge-deleted.ts';
import { restorePractice } from '../../src/dojo/restore-practice.ts';
import { filesOf } from '../../src/kata/files.ts';
import { chanceOf, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { clusterStart, joinAs, languageNamed, valueOf } from '../support/groups.ts';
import { openThere, saveRun } from '../support/katas.ts';

const exercise = { displayName: 'Fizz Buzz', files: filesOf([['readme.txt', 'Write it.\n']]) };
const languages = ['JavaScript, assert', 'Python, unittest', 'C, assert'].map(languageNamed);
let dojo: TestDojo;
let id: string;
let groups: readonly string[];

beforeEach(async () => {
  dojo = openDojo();
  id = valueOf(await createCluster(dojo, { exercise, languages }));
  groups = (await dojo.clusters.find(id))?.groupIds ?? [];
});

afterEach(() => dojo.close());

const groupAt = (index: number): string => groups[index] ?? '';

describe('a cluster', () => {
  test('has one exercise, and a group for each language in the order they were chosen', async () => {
    expect(groups).toHaveLength(3);
    const starts = await Promise.all(groups.map((group) => dojo.groups.find(group)));
    expect(starts.map((start) => start?.manifest.display_name)).toEqual([
      'JavaScript, assert',
      'Python, unittest',
      'C, assert',
    ]);
    expect(starts.map((start) => start?.manifest.exercise)).toEqual(Array(3).fill('Fizz Buzz'));
    expect(starts[0]?.files['readme.txt']).toBe('Write it.\n');
  });

  test.each([0, 1, 6])('is not made of %d languages', async (count) => {
    const many = Array.from({ length: count }, () => hikerLanguage());
    await expect(createCluster(dojo, { exercise, languages: many })).rejects.toThrow(RangeError);
  });

  test('is still there when the browser is started again, and in another tab', async () => {
    const again = openDojo({}, dojo.prefix);
    expect(await again.clusters.list()).toEqual([{ id, groupIds: groups }]);
    await again.close();
  });

  test('tells another tab that it was made', async () => {
    const other = openDojo({}, dojo.prefix);
    const heard = new Promise<void>((resolve) => {
      other.store.onChange(resolve);
    });
    await createCluster(dojo, { exercise, languages });
    await heard;
    expect(await other.clusters.list()).toHaveLength(2);
    await other.close();
  });

  test('has ids that nothing else has, and nothing else has one of its ids', async () => {
    // A row is what is drawn for one practice; the first that is all free is taken.
    const ids = `
      AAAAAA
      AAAAAA BBBBBB CCCCCC
      BBBBBB BBBBBB CCCCCC
      DDDDDD EEEEEE AAAAAA
      DDDDDD EEEEEE FFFFFF
      DDDDDD GGGGGG
      DDDDDD EEEEEE HHHHHH`;
    const chance = chanceOf(...ids.trim().split(/\s+/));
    const drawn = { ...dojo, chance };
    const two = languages.slice(0, 2);
    const made = [
      await createKata(drawn, { exercise, language: hikerLanguage() }),
      await createCluster(drawn, { exercise, languages: two }),
      await createGroup(drawn, { exercise, language: hikerLanguage() }),
      await createKata(drawn, { exercise, language: hikerLanguage() }),
    ];
    expect(made.map(valueOf)).toEqual(['AAAAAA', 'DDDDDD', 'GGGGGG', 'HHHHHH']);
    const row = await dojo.clusters.find('DDDDDD');
    expect(row).toEqual({ id: 'DDDDDD', groupIds: ['EEEEEE', 'FFFFFF'] });
  });

  test('is whole or not there at all, when the browser cannot write one of its groups', async () => {
    const broken = clusterStart('CLUST1', 'AAAAA1', 'AAAAA2', 'AAAAA3');
    const [first, second, third] = broken.groups;
    if (first === undefined || second === undefined || third === undefined) throw new Error('none');
    // What cannot be copied into the database is refused by it when the first is written already.
    const files = { ...second.files, 'x.js': (() => 1) as unknown as string };
    const made = await dojo.clusters.create({
      ...broken,
      groups: [first, { ...second, files }, third],
    });
    expect(made).toMatchObject({ ok: false, problem: { kind: 'storage' } });
    expect(await dojo.clusters.find('CLUST1')).toBe(null);
    expect(await dojo.groups.find('AAAAA1')).toBe(null);
    expect(await dojo.groups.find('AAAAA3')).toBe(null);
    expect(valueOf(await dojo.clusters.create(broken))).toBe(null);
  });

  test('made in two tabs at once under one id is made once', async () => {
    const other = openDojo({}, dojo.prefix);
    const made = await Promise.all([
      dojo.clusters.create(clusterStart('CLUST1', 'AAAAA1', 'AAAAA2')),
      other.clusters.create(clusterStart('CLUST1', 'AAAAA3', 'AAAAA4')),
    ]);
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const all = (await dojo.groups.list()).map(({ manifest }) => manifest.id);
    const row = await dojo.clusters.find('CLUST1');
    expect(all.filter((group) => group.startsWith('AAAAA'))).toEqual(row?.groupIds);
    await other.close();
  });
});

describe('what an id is in', () => {
  test('is told from the kata up to the cluster', async () => {
    const { id: kata } = await joinAs(dojo, groupAt(1));
    const [inKata, inGroup, inCluster] = [
      { kind: 'kata', id: kata },
      { kind: 'group', id: groupAt(1) },
      { kind: 'cluster', id },
    ];
    expect(valueOf(await idChain(dojo, kata))).toEqual([inKata, inGroup, inCluster]);
    expect(valueOf(await idChain(dojo, groupAt(1)))).toEqual([inGroup, inCluster]);
    expect(valueOf(await idChain(dojo, id))).toEqual([inCluster]);
  });

  test('stands in the kata’s manifest as its group alone, as cyber-dojo has it', async () => {
    const joined = await joinAs(dojo, groupAt(1), [28]);
    const kata = await openThere(dojo.store, joined.id);
    const { manifest } = await kata.head();
    expect(manifest).toMatchObject({ group_id: groupAt(1), group_index: 28 });
    expect(JSON.stringify(manifest)).not.toContain(id);
    kata.close();
  });
});

describe('joining', () => {
  test('takes first the animals that are used least in all of the cluster', async () => {
    const taken = await Promise.all([
      joinAs(dojo, groupAt(0), [1]),
      joinAs(dojo, groupAt(0), [2]),
      joinAs(dojo, groupAt(1), [1]),
    ]);
    expect(taken.map(({ avatarIndex }) => avatarIndex)).toEqual([1, 2, 1]);
    const among = [1, 2, 3];
    const third = [];
    for (const _ of among) third.push((await joinAs(dojo, groupAt(2), among)).avatarIndex);
    expect(third).toEqual([3, 2, 1]);
  });

  test('another group does not count', async () => {
    const alone = valueOf(await createGroup(dojo, { exercise, language: hikerLanguage() }));
    await joinAs(dojo, alone, [1]);
    const chance = { numbers: (count: number) => Array.from({ length: count }, (_, at) => at) };
    const { avatarIndex } = await joinAs({ ...dojo, chance: orIds(chance) }, groupAt(0), [1, 2]);
    expect(avatarIndex).toBe(1);
  });
});

describe('a cluster that is deleted', () => {
  test('goes with its groups and their katas, and all of it can be had back', async () => {
    const kata = await joinAs(dojo, groupAt(0));
    const before = await listPractices(dojo);
    const gone = valueOf(await deletePractice(dojo, id));
    expect(gone.ids).toEqual([id, ...groups, kata.id]);
    expect(await listPractices(dojo)).toEqual({ katas: [], groups: [], clusters: [] });
    expect((await listDeleted(dojo)).map(({ ids }) => ids)).toEqual([gone.ids]);
    await restorePractice(dojo, gone);
    expect(await listPractices(dojo)).toEqual(before);
    expect(await listDeleted(dojo)).toEqual([]);
  });

  test('is gone for good with all of it', async () => {
    const kata = await joinAs(dojo, groupAt(0));
    await deletePractice(dojo, id);
    expect(await purgeDeleted(dojo, 'all')).toMatchObject({ count: 5, open: [], kept: [] });
    expect(await dojo.clusters.list()).toEqual([]);
    expect(await dojo.groups.list()).toEqual([]);
    expect((await dojo.store.openKata(kata.id)).ok).toBe(false);
    expect(await dojo.deletions.marks()).toEqual(new Map());
  });

  test('is back, whole, as soon as another tab goes on with one of its katas', async () => {
    const { id: kata } = await joinAs(dojo, groupAt(0));
    const { id: other } = await joinAs(dojo, groupAt(1));
    const elsewhere = await openThere(dojo.store, kata);
    await deletePractice(dojo, id);
    await saveRun(elsewhere);
    elsewhere.close();
    const [cluster] = (await listPractices(dojo)).clusters;
    expect(cluster?.groups.map(({ members }) => members.length)).toEqual([1, 0, 0]);
    expect((await listDeleted(dojo)).map(({ ids }) => ids)).toEqual([[other]]);
    await purgeDeleted(dojo, 'all');
    expect(await dojo.groups.list()).toHaveLength(3);
  });

  test('lists its groups nowhere else, and none of them is deleted alone', async () => {
    const { groups: alone, clusters } = await listPractices(dojo);
    expect(alone).toEqual([]);
    expect(clusters.map((each) => each.groups.map((group) => group.id))).toEqual([groups]);
    expect(await deletePractice(dojo, groupAt(0))).toMatchObject({ ok: false });
  });
});

/** Chance that shuffles as it says, and draws ids as chance does. */
function orIds(chance: TestDojo['chance']): TestDojo['chance'] {
  return {
    numbers: (count) =>
      count === 6 ? [...crypto.getRandomValues(new Uint32Array(6))] : chance.numbers(count),
  };
}
