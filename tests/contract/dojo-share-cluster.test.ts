import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptInvitation } from '../../src/dojo/accept-invitation.ts';
import { createCluster } from '../../src/dojo/create-cluster.ts';
import { deletePractice } from '../../src/dojo/delete-practice.ts';
import { idChain } from '../../src/dojo/id-chain.ts';
import { listPractices } from '../../src/dojo/list-practices.ts';
import { openInvitation } from '../../src/dojo/open-invitation.ts';
import { shareGroup } from '../../src/dojo/share-group.ts';
import { filesOf } from '../../src/kata/files.ts';
import { hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { clusterStart, groupStart, joinAs, languageNamed, valueOf } from '../support/groups.ts';
import { creationOf, openNew } from '../support/katas.ts';

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

describe('a cluster that is shared', () => {
  let there: TestDojo;
  beforeEach(() => {
    there = openDojo();
  });
  afterEach(() => there.close());

  const invited = async (text: string) => {
    const invitation = valueOf(await openInvitation(there, text));
    if (invitation.kind !== 'cluster') throw new Error('it invites to a group');
    return invitation;
  };

  test.each(['link', 'file'] as const)('is the same on another machine, by its %s', async (way) => {
    await joinAs(dojo, groupAt(0), [28]);
    const { code, file } = valueOf(await shareGroup(dojo, id));
    const text = way === 'link' ? code : new TextDecoder().decode(file.bytes);
    const invitation = await invited(text);
    expect(invitation).toMatchObject({ standing: 'new', standingId: id });
    expect(await there.clusters.list()).toEqual([]);
    expect(valueOf(await acceptInvitation(there, invitation.cluster))).toBe('made');
    expect(await there.clusters.list()).toEqual([{ id, groupIds: groups }]);
    for (const group of groups) {
      expect(await there.groups.find(group)).toEqual(await dojo.groups.find(group));
    }
    const { id: kata } = await joinAs(there, groupAt(2), [28]);
    expect(valueOf(await idChain(there, kata)).map((link) => link.id)).toEqual([
      kata,
      groupAt(2),
      id,
    ]);
    expect((await invited(text)).standing).toBe('here');
    expect(valueOf(await acceptInvitation(there, invitation.cluster))).toBe('here');
  });

  test('is back when it was deleted there', async () => {
    const { code } = valueOf(await shareGroup(dojo, id));
    const { cluster } = await invited(code);
    await acceptInvitation(there, cluster);
    await deletePractice(there, id);
    expect(valueOf(await acceptInvitation(there, cluster))).toBe('here');
    expect((await listPractices(there)).clusters).toHaveLength(1);
  });

  test('takes in a group of it that was there alone, with who is in it', async () => {
    const group = await dojo.groups.find(groupAt(1));
    if (group === null) throw new Error('it is not here');
    await there.groups.create(group);
    const { id: kata } = await joinAs(there, groupAt(1), [28]);
    const { cluster } = await invited(valueOf(await shareGroup(dojo, id)).code);
    expect(valueOf(await acceptInvitation(there, cluster))).toBe('made');
    expect(valueOf(await idChain(there, kata))).toHaveLength(3);
  });

  const inTheWay: readonly (readonly [
    what: string,
    prepare: () => Promise<unknown>,
    standing: string,
    at: string,
  ])[] = [
    ['a practice of its id', () => newKata('CLUST1'), 'taken', 'CLUST1'],
    ['a practice of a group’s id', () => newKata('AAAAA2'), 'taken', 'AAAAA2'],
    ['a group of its id', () => there.groups.create(groupStart('CLUST1')), 'differs', 'CLUST1'],
    [
      'another group of a group’s id',
      () => there.groups.create({ ...groupStart('AAAAA2'), files: hikerFiles('1') }),
      'differs',
      'AAAAA2',
    ],
    [
      'another cluster of its id',
      () => there.clusters.create(clusterStart('CLUST1', 'AAAAA2', 'AAAAA1')),
      'differs',
      'CLUST1',
    ],
    [
      'another cluster with one of its groups',
      () => there.clusters.create(clusterStart('CLUST2', 'AAAAA2', 'AAAAA3')),
      'differs',
      'AAAAA2',
    ],
  ];
  test.each(inTheWay)('where there is %s, nothing is changed, and it is told', async (...row) => {
    const [, prepare, standing, at] = row;
    await prepare();
    const before = [await there.groups.list(), await there.clusters.list()];
    const cluster = clusterStart('CLUST1', 'AAAAA1', 'AAAAA2');
    const invitation = await invited(await dojo.invitations.code(cluster));
    expect(invitation).toMatchObject({ standing, standingId: at });
    expect(await acceptInvitation(there, cluster)).toEqual({
      ok: false,
      problem: { kind: standing, id: at },
    });
    expect([await there.groups.list(), await there.clusters.list()]).toEqual(before);
  });

  async function newKata(kata: string): Promise<void> {
    (await openNew(there.store, creationOf(kata))).close();
  }
});
