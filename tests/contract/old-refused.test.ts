import { describe, expect, test } from 'vitest';
import { readOld } from '../../src/archive/old/read-old.ts';
import {
  changed,
  created,
  oldGroup,
  oldTime,
  ran,
  together,
  v0Kata,
  v1Kata,
} from '../support/old-katas.ts';
import { badOldEvents } from '../support/old-refusals/events.ts';
import { badOldFiles } from '../support/old-refusals/files.ts';
import { badOldGroups } from '../support/old-refusals/groups.ts';

const lights = [created(), ran(1, 'red'), ran(2, 'green')];

describe('refused, with the entry named, and nothing beside it, is a kata', () => {
  const good = v1Kata('ZyXw98', lights, { folder: 'good/' });
  const goodGroup = oldGroup('Lther5', [], { folder: 'good-group/' });

  test.each([...badOldEvents, ...badOldFiles, ...badOldGroups])(
    '%s',
    async (_what, files, kind, entry, reason) => {
      const read = await readOld(together(files, good, goodGroup));
      expect(read.refused).toHaveLength(1);
      expect(read.refused[0]).toMatchObject({ kind, entry });
      expect(read.refused[0]?.reason).toMatch(reason);
      expect(read.katas.map(({ id }) => id)).toEqual(['ZyXw98']);
      expect(read.groups.map((each) => each.group.manifest.id)).toEqual(['Lther5']);
    },
  );

  test('that is there twice: the first is taken', async () => {
    const again = v1Kata('AbCd12', [created()], { folder: 'z/' });
    const groupAgain = oldGroup('GrPAbc', [], { folder: 'z-group/' });
    const read = await readOld(
      together(v1Kata('AbCd12', lights), oldGroup('GrPAbc', ['AbCd12 3']), again, groupAgain),
    );
    expect(read.katas.map(({ id, summary }) => [id, summary.events])).toEqual([['AbCd12', 3]]);
    expect(read.groups.map(({ joined }) => joined.length)).toEqual([1]);
    expect(read.refused.map(({ entry, reason }) => `${entry}: ${reason}`)).toEqual([
      'z-group/manifest.json: another GrPAbc was before it',
      'z/manifest.json: another AbCd12 was before it',
    ]);
  });
});

test('a history that would fill the memory is refused before it does', async () => {
  const events = Array.from({ length: 2000 }, (_, at) => ({
    event: { colour: 'red', time: oldTime(1), more: `${at}${'x'.repeat(3800)}` },
    files: {},
  }));
  const read = await readOld(v0Kata('AbCd12', [created(), ...events]));
  expect(read.refused).toMatchObject([{ kind: 'too-large', reason: 'its events are too long' }]);
});

test.each([
  ['nothing', new Map()],
  [
    'a start-point',
    changed(new Map(), {
      'manifest.json': '{"visible_filenames":["cyber-dojo.sh"]}',
      'cyber-dojo.sh': '',
    }),
  ],
  [
    'a package of someone',
    changed(new Map(), { 'manifest.json': '{"id":1}', 'events.json': '[]', 'x/katas.txt': '' }),
  ],
  ['a manifest that is no JSON', changed(new Map(), { 'manifest.json': 'x' })],
])('%s is no old kata, and none of its business', async (_what, files) => {
  expect(await readOld(files)).toEqual({ katas: [], groups: [], refused: [], leftOut: [] });
});

test('a cluster is told, and does not come in', async () => {
  const manifest = { id: 'CsTer5', created: [2021, 1, 1, 0, 0, 0, 0], groups: { GrPAbc: {} } };
  const text = JSON.stringify(manifest);
  const read = await readOld(changed(new Map(), { 'clusters/Cs/Te/r5/manifest.json': text }));
  expect(read).toMatchObject({
    katas: [],
    groups: [],
    leftOut: [{ entry: 'clusters/Cs/Te/r5/manifest.json' }],
  });
});
