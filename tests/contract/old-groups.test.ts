import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolder } from '../../src/archive/open-archive.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { readOld } from '../../src/archive/old/read-old.ts';
import { adoptGroup } from '../../src/dojo/adopt-group.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { joinGroup } from '../../src/dojo/join-group.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { groupStart, joinAs, membersOf, valueOf } from '../support/groups.ts';
import { creationOf, openNew, openThere } from '../support/katas.ts';
import {
  created,
  oldFiles,
  oldGroup,
  ran,
  together,
  v0Group,
  v0Kata,
  v1Kata,
  type FileMap,
} from '../support/old-katas.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

const lights = [created(), ran(1, 'red')];
const member = (index: number) => ({ manifest: { group_id: 'GrPAbc', group_index: index } });
const hippo = v1Kata('HpA123', lights, member(20));
const whale = v1Kata('WhA123', [...lights, ran(2, 'green')], member(61));
const lines = ['HpA123 20', 'WhA123 61'];

/** All katas, and then the group. */
async function take(files: FileMap) {
  const { katas, groups, refused } = valueOf(await openFolder(files));
  expect(refused).toEqual([]);
  for (const { id, history } of katas) {
    const adopted = await dojo.store.adoptKata(id, history);
    if (!adopted.ok) expect(adopted.problem.kind).toBe('taken');
  }
  const [group] = groups;
  if (group === undefined) throw new Error('no group was found');
  return valueOf(await adoptGroup(dojo, group));
}

describe.each([
  [
    'v0',
    together(
      v0Group('GrPAbc', { 20: 'HpA123', 61: 'WhA123\n' }),
      v0Kata('HpA123', lights, member(20)),
      v0Kata('WhA123', lights, member(61)),
    ),
  ],
  ['v1', together(oldGroup('GrPAbc', lines), hippo, whale)],
  [
    'v2',
    together(
      oldGroup('GrPAbc', lines, { manifest: { version: 2, theme: 'light', cluster_id: 'ZzZz99' } }),
      hippo,
      whale,
    ),
  ],
])('a group of %s with its katas', (_version, files) => {
  test('is a group here, whose members are who they were', async () => {
    expect(await take(files)).toEqual({
      kind: 'group',
      id: 'GrPAbc',
      namedId: 'GrPAbc',
      absent: [],
    });
    expect(await membersOf(dojo, 'GrPAbc')).toEqual(['HpA123 20', 'WhA123 61']);
    expect(await dojo.groups.find('GrPAbc')).toMatchObject({
      manifest: {
        id: 'GrPAbc',
        version: 2,
        exercise: 'Fizz Buzz',
        created: [2020, 11, 30, 14, 7, 11, 11464],
      },
      files: oldFiles,
    });
  });

  test('can be joined, as someone who was free', async () => {
    await take(files);
    expect(await joinGroup(dojo, 'GrPAbc', [20, 61])).toMatchObject({ problem: { kind: 'full' } });
    const { id, avatarIndex } = await joinAs(dojo, 'GrPAbc', [20, 7]);
    expect(avatarIndex).toBe(7);
    const joined = await openThere(dojo.store, id);
    expect((await joined.snapshot(0)).files).toEqual(oldFiles);
    expect((await joined.head()).manifest).toMatchObject({ group_id: 'GrPAbc', group_index: 7 });
  });

  test('is here already when it comes again, and who joined here stays', async () => {
    await take(files);
    const { id } = await joinAs(dojo, 'GrPAbc', [7]);
    expect(await take(files)).toMatchObject({ kind: 'group-here', id: 'GrPAbc', absent: [] });
    expect(await membersOf(dojo, 'GrPAbc')).toEqual([`${id} 7`, 'HpA123 20', 'WhA123 61']);
    expect(await dojo.groups.list()).toHaveLength(1);
  });
});

describe('a group', () => {
  test('keeps the animals of members that did not come along for them', async () => {
    const adopted = await take(together(oldGroup('GrPAbc', lines), hippo));
    expect(adopted.absent).toEqual([{ kataId: 'WhA123', avatarIndex: 61 }]);
    expect(await joinGroup(dojo, 'GrPAbc', [61])).toMatchObject({ problem: { kind: 'full' } });
    expect(await membersOf(dojo, 'GrPAbc')).toEqual(['HpA123 20']);
    const again = await take(together(oldGroup('GrPAbc', lines), whale));
    expect(again).toMatchObject({ kind: 'group-here', absent: [] });
    expect(await membersOf(dojo, 'GrPAbc')).toEqual(['HpA123 20', 'WhA123 61']);
  });

  test.each([
    ['with a list of no one', oldGroup('GrPAbc', [])],
    ['of v0, a manifest alone', v0Group('GrPAbc', {})],
  ])('that no one joined, %s, can be joined', async (_what, files) => {
    expect(await take(files)).toMatchObject({ id: 'GrPAbc', absent: [] });
    expect((await joinAs(dojo, 'GrPAbc', [3])).avatarIndex).toBe(3);
  });

  test('that was deleted here is back', async () => {
    const files = oldGroup('GrPAbc', []);
    await take(files);
    await dojo.deletions.mark([{ id: 'GrPAbc', at: 1, events: 0 }]);
    expect(await take(files)).toMatchObject({ kind: 'group-here', id: 'GrPAbc' });
    expect(await dojo.deletions.marks()).toEqual(new Map());
  });

  test.each([
    ['another group', async () => valueOf(await dojo.groups.create(groupStart('GrPAbc')))],
    ['a practice', async () => (await openNew(dojo.store, creationOf('GrPAbc'))).close()],
  ])('whose id %s has is there under a new id, once', async (_what, occupy) => {
    await occupy();
    const before = await dojo.groups.find('GrPAbc');
    const files = together(oldGroup('GrPAbc', lines), hippo);
    const adopted = await take(files);
    expect(adopted).toMatchObject({ kind: 'group', namedId: 'GrPAbc' });
    expect(adopted.id).not.toBe('GrPAbc');
    expect(adopted.absent).toHaveLength(2);
    expect((await dojo.groups.find(adopted.id))?.files).toEqual(oldFiles);
    expect(await dojo.groups.find('GrPAbc')).toEqual(before);
    expect(await take(files)).toEqual({ ...adopted, kind: 'group-here' });
  });

  test('comes with katas that are git repositories, too', async () => {
    const there = openDojo();
    const [group] = (await readOld(oldGroup('GrPAbc', []))).groups;
    if (group === undefined) throw new Error('no group was found');
    valueOf(await adoptGroup(there, group));
    const { id } = await joinAs(there, 'GrPAbc', [28]);
    const { bytes } = await downloadKata(there, await openThere(there.store, id), null);
    await there.close();
    const adopted = await take(
      together(oldGroup('GrPAbc', [`${id} 28`]), await readArchive(bytes)),
    );
    expect(adopted).toMatchObject({ kind: 'group', absent: [] });
    expect(await membersOf(dojo, 'GrPAbc')).toEqual([`${id} 28`]);
  });
});
