import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCluster } from '../../src/dojo/create-cluster.ts';
import { wholeCluster } from '../../src/dojo/whole-cluster.ts';
import { createArrivals } from '../../src/ui/models/arrivals.ts';
import type { ClusterModel } from '../../src/ui/models/cluster.ts';
import { loadCreateModel, type CreateModel } from '../../src/ui/models/create.ts';
import { loadEnterModel } from '../../src/ui/models/enter.ts';
import { loadGroupPlace } from '../../src/ui/models/group-place.ts';
import { loadJoinModel } from '../../src/ui/models/join.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { clusterStart, joinAs, languageNamed, valueOf } from '../support/groups.ts';
import { openThere } from '../support/katas.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const shipped = names.map((name) => {
  const start = languageNamed(`${name}, assert`);
  return { ...start, manifest: { ...start.manifest, language: [name, ''] as const } };
});
const startPoints = {
  exercises: () => Promise.resolve([]),
  languages: () => Promise.resolve(shipped),
};
let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo({ startPoints });
});
afterEach(() => dojo.close());

describe('the languages of a group that is begun', () => {
  let model: CreateModel;
  beforeEach(async () => {
    model = await loadCreateModel(dojo, 'group');
    model.skipExercise(true);
  });
  const chosen = () =>
    model.chosenLanguages.all.value.map(({ manifest }) => manifest.language[0]).join('');
  const add = (...more: readonly string[]) => {
    for (const name of more) {
      model.chooseLanguage(name);
      model.chosenLanguages.add();
    }
  };
  const made = async () => {
    const id = (await model.create()) ?? '';
    const cluster = await dojo.clusters.find(id);
    const groups = await Promise.all(
      (cluster?.groupIds ?? [id]).map((each) => dojo.groups.find(each)),
    );
    const found = groups.map((group) => group?.manifest.language[0]).join('');
    return `${cluster === null ? 'group' : 'cluster'} ${found}`;
  };

  test('one makes an ordinary group', async () => {
    model.chooseLanguage('B');
    expect(model.chosenLanguages.isList.value).toBe(false);
    expect(await made()).toBe('group B');
  });

  test('several make a cluster, in the order they were chosen, the one in the lists too', async () => {
    add('C');
    expect([model.language.value, model.canCreate.value]).toEqual([null, true]);
    model.chooseLanguage('A');
    expect(chosen()).toBe('CA');
    expect(await made()).toBe('cluster CA');
  });

  test('the same one is there once', async () => {
    add('C');
    model.chooseLanguage('C');
    expect([chosen(), model.chosenLanguages.canAdd.value]).toEqual(['C', false]);
    add('C');
    expect(await made()).toBe('group C');
  });

  test('five is the most, and there is room again when one is removed', async () => {
    add('A', 'B', 'C', 'D');
    model.chooseLanguage('E');
    const { chosenLanguages } = model;
    expect([chosen(), chosenLanguages.isAtLimit.value]).toEqual(['ABCDE', true]);
    add('F');
    expect(chosen()).toBe('ABCDF');
    const [, second] = chosenLanguages.all.value;
    if (second !== undefined) chosenLanguages.remove(second);
    expect([chosen(), chosenLanguages.canAdd.value]).toEqual(['ACDF', true]);
    expect(await made()).toBe('cluster ACDF');
  });

  test('the one in the lists is removed with all others, and nothing can be made of none', () => {
    add('A');
    model.chooseLanguage('B');
    for (const language of model.chosenLanguages.all.value) model.chosenLanguages.remove(language);
    expect([chosen(), model.language.value, model.canCreate.value]).toEqual(['', null, false]);
  });
});

describe('the screen of a cluster', () => {
  let id: string;
  let groups: readonly string[];
  beforeEach(async () => {
    const languages = shipped.slice(0, 3);
    id = valueOf(await createCluster(dojo, { exercise: null, languages }));
    groups = (await dojo.clusters.find(id))?.groupIds ?? [];
  });
  const groupAt = (index: number): string => groups[index] ?? '';

  async function open(wanted: string | null = null): Promise<ClusterModel> {
    const place = await loadGroupPlace(dojo, id, wanted);
    if (place.kind !== 'cluster') throw new Error(`${id} leads to ${place.kind}`);
    place.model.close();
    return place.model;
  }
  const counts = ({ groups: models }: ClusterModel) =>
    models.map(({ members }) => members.value.length);

  test('is where its id leads, and those of its groups and their katas', async () => {
    const { id: kata } = await joinAs(dojo, groupAt(1));
    const part = { kind: 'part', clusterId: id, groupId: groupAt(1) };
    expect(await loadGroupPlace(dojo, groupAt(1))).toEqual(part);
    expect(await loadGroupPlace(dojo, kata)).toEqual({ kind: 'member', groupId: groupAt(1) });
    const model = await open();
    expect([model.memberCount.value, ...counts(model)]).toEqual([1, 0, 1, 0]);
  });

  test('lets one join in the language that is chosen, or that the address names', async () => {
    const model = await open(groupAt(2));
    await model.join();
    expect(counts(model)).toEqual([0, 0, 1]);
    model.choose(groupAt(0));
    await model.join();
    expect(counts(model)).toEqual([1, 0, 1]);
    expect((await open()).groups.map(({ own }) => own.value !== null)).toEqual([true, false, true]);
  });

  test('lets chance choose among those that have room', async () => {
    const full = Array.from({ length: 64 }, (_, at) => at);
    for (const groupId of [groupAt(0), groupAt(2)]) {
      for (const avatarIndex of full) {
        await dojo.groups.claim({ groupId, avatarIndex, kataId: `KATA${avatarIndex}` });
      }
    }
    const model = await open();
    for (let times = 0; times < 3; times += 1) await (await open()).join();
    await model.groups[1]?.refresh();
    expect(counts(model)).toEqual([0, 3, 0]);
    expect([model.isFull.value, model.groups[0]?.isFull.value]).toEqual([false, true]);
  });

  test('takes what is brought of any of its groups as its own', async () => {
    const there = openDojo({ startPoints });
    for (const group of (await wholeCluster(dojo, id))?.groups ?? [])
      await there.groups.create(group);
    const files = [];
    for (const groupId of groups) {
      const { id: kata } = await joinAs(there, groupId);
      const opened = await openThere(there.store, kata);
      files.push(new File([await there.archive.tgz(await opened.copy(), kata)], `${kata}.tgz`));
      opened.close();
    }
    await there.close();
    const arrivals = createArrivals(dojo, id, groups);
    await arrivals.bring(files);
    expect(arrivals.arrivals.value.map(({ kind }) => kind)).toEqual(Array(3).fill('member'));
    expect(counts(await open())).toEqual([1, 1, 1]);
  });

  test('is found by what is typed of its id, and so are its groups', async () => {
    const model = await loadEnterModel(dojo, '');
    for (const each of [id, ...groups]) {
      model.type(each);
      expect(model.target.value).toMatchObject({ kind: 'group', id: each });
    }
    expect(model.matches.value.every(({ kind }) => kind === 'group')).toBe(true);
    model.close();
  });

  test('is invited to, taken in, and told when something is in the way', async () => {
    const cluster = clusterStart('CLUST1', 'AAAAA1', 'AAAAA2');
    const none = { ...startPoints, languages: () => Promise.resolve([]) };
    const code = await dojo.invitations.code(cluster);
    const loaded = valueOf(await loadJoinModel({ ...dojo, startPoints: none }, code));
    if (loaded.kind !== 'cluster') throw new Error('it invites to a group');
    expect(loaded.invitation.missingLanguages).toEqual(Array(2).fill('JavaScript, assert'));
    await dojo.clusters.create(clusterStart('CLUST2', 'AAAAA2', 'AAAAA3'));
    expect(await loaded.accept()).toBe(false);
    expect(loaded.problem.value).toContain('AAAAA2');
    expect(await dojo.clusters.find('CLUST1')).toBe(null);
  });
});
