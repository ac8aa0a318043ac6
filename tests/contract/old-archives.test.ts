import { gzipSync, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { compareEvents } from '../../src/dojo/compare-events.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { openKata } from '../../src/dojo/open-kata.ts';
import { runTests } from '../../src/dojo/run-tests.ts';
import { filesOf } from '../../src/kata/files.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, membersOf, valueOf } from '../support/groups.ts';
import { takeIn } from '../support/import-kata.ts';
import { openThere } from '../support/katas.ts';
import {
  created,
  oldGroup,
  ran,
  together,
  v0Kata,
  v1Kata,
  type FileMap,
} from '../support/old-katas.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

const image_name = 'cyberdojofoundation/javascript_assert:1a2b3c4';
const files = {
  'cyber-dojo.sh': 'node test.js && echo All tests passed\n',
  'hiker.js': 'module.exports = () => 6 * 9;\n',
  'test.js': "require('node:assert').strictEqual(require('./hiker')(), 42);\n",
};
const named = (content: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(content).map(([name, text]) => [name, { content: text }]));
const started = [
  { ...created(), files },
  { ...ran(1, 'red'), files },
];
const manifest = { image_name, group_id: 'GrPAbc', group_index: 20 };
const all = together(
  v0Kata('SaLm01', started, { folder: 'cyber-dojo/katas/Sa/Lm/01/', manifest: { image_name } }),
  v1Kata('HpA123', started, { folder: 'cyber-dojo/katas/Hp/A1/23/', manifest }),
  oldGroup('GrPAbc', ['HpA123 20', 'WhA123 61'], {
    folder: 'cyber-dojo/groups/Gr/PA/bc/',
    manifest: { image_name, visible_files: named(files) },
  }),
);

async function tgz(map: FileMap): Promise<Uint8Array> {
  const entries = [...map].map(([name, body]) => ({ header: { name, size: body.length }, body }));
  return gzipSync(await packTar(entries));
}

describe.each([
  ['.tgz', tgz],
  ['.zip', (map: FileMap) => zipSync(Object.fromEntries(map))],
] as const)('katas and groups of cyber-dojo in a %s', (_name, packed) => {
  test('are taken in together, and once', async () => {
    const archive = await packed(all);
    const first = valueOf((await takeIn(dojo, archive)).result);
    expect(first.katas.map(({ result }) => valueOf(result))).toEqual([
      { id: 'HpA123', kind: 'imported' },
      { id: 'SaLm01', kind: 'imported' },
    ]);
    expect(first.groups.map(({ result }) => valueOf(result))).toEqual([
      {
        kind: 'group',
        id: 'GrPAbc',
        namedId: 'GrPAbc',
        absent: [{ kataId: 'WhA123', avatarIndex: 61 }],
      },
    ]);
    expect([first.refused, first.leftOut]).toEqual([[], []]);
    expect(await membersOf(dojo, 'GrPAbc')).toEqual(['HpA123 20']);
    const second = valueOf((await takeIn(dojo, archive)).result);
    expect(second.katas.map(({ result }) => valueOf(result).kind)).toEqual([
      'here-already',
      'here-already',
    ]);
    expect(second.groups.map(({ result }) => valueOf(result).kind)).toEqual(['group-here']);
    expect(await dojo.store.listKatas()).toHaveLength(2);
  });
});

describe.each([
  ['of v0', () => Promise.resolve('SaLm01')],
  ['of v1', () => Promise.resolve('HpA123')],
  ['begun here, in a group of v1', async () => (await joinAs(dojo, 'GrPAbc', [3])).id],
])('a kata %s, once it is here,', (_what, idOf) => {
  test('goes on with a press of [test], and can be reviewed and downloaded', async () => {
    const archive = await tgz(all);
    await takeIn(dojo, archive);
    const opened = valueOf(await openKata(dojo, await idOf()));
    const { repository, head, last } = opened;
    const solved = filesOf(
      Object.entries({ ...opened.files, 'hiker.js': 'module.exports = () => 6 * 7;\n' }),
    );
    const outcome = await runTests(dojo, {
      repository,
      head,
      last,
      files: solved,
      predicted: 'none',
      signal: new AbortController().signal,
      onProgress: () => undefined,
      editedSince: () => ({ put: filesOf([]), removed: [] }),
    });
    expect(outcome).toMatchObject({ kind: 'light', colour: 'green', fault: null });
    const { events } = await repository.head();
    const index = events.length - 1;
    const { diffs } = await compareEvents(repository, events, { index, diff: 'test' });
    expect(diffs.find(({ newName }) => newName === 'hiker.js')).toMatchObject({ type: 'changed' });
    const { bytes } = await downloadKata(dojo, repository, null);
    const script = 'git fsck --strict --full --no-progress; git log -1 --format="%s|%D"';
    expect(await commands.inDownload(base64(bytes), script)).toBe(
      `${index} ran tests, no prediction, got green|HEAD -> main, tag: ${index}\n`,
    );
    const again = valueOf((await takeIn(dojo, archive)).result);
    expect(again.katas.map(({ result }) => valueOf(result).kind)).toEqual([
      'here-already',
      'here-already',
    ]);
    expect((await (await openThere(dojo.store, repository.id)).head()).events).toHaveLength(
      events.length,
    );
  });
});
