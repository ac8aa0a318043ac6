import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { createFile } from '../../src/dojo/create-file.ts';
import { deleteFile } from '../../src/dojo/delete-file.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { editFile } from '../../src/dojo/edit-file.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { renameFile } from '../../src/dojo/rename-file.ts';
import type { Editing, Saved } from '../../src/dojo/save-event.ts';
import { filesOf } from '../../src/kata/files.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { numbered } from '../../src/kata/numbers.ts';
import type { Result } from '../../src/kata/result.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { base64 } from '../support/base64.ts';
import { clockAt, hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf, savedOf, typedOn } from '../support/editing.ts';
import { creationOf, openNew, openThere, saveRun, submissionOn } from '../support/katas.ts';

const time = [2021, 3, 14, 15, 20, 0, 250000];
let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo({ clock: clockAt('2021-03-14T15:20:00.250Z') });
  kata = await openNew(dojo.store, creationOf('DfH8sP', hikerFiles()));
  await saveRun(kata, hikerFiles());
});

afterEach(() => dojo.close());

/** What can be done to a file, its event beside its number and time, and what git says of it. */
const deeds: readonly (readonly [
  message: string,
  deed: (editing: Editing) => Promise<Result<Saved, unknown>>,
  event: object,
  numstat: string,
])[] = [
  [
    'created file lib/new.js',
    (editing) => createFile(dojo, editing, 'lib/new.js'),
    { colour: 'file_create', filename: 'lib/new.js', diff_added_count: 0, diff_deleted_count: 0 },
    '0\t0\tfiles/lib/new.js',
  ],
  [
    'deleted file test.js',
    (editing) => deleteFile(dojo, editing, 'test.js'),
    { colour: 'file_delete', filename: 'test.js', diff_added_count: 0, diff_deleted_count: 1 },
    '0\t1\tfiles/test.js',
  ],
  [
    'renamed file test.js to tests/größe.js',
    (editing) => renameFile(dojo, editing, 'test.js', 'tests/größe.js'),
    {
      colour: 'file_rename',
      old_filename: 'test.js',
      new_filename: 'tests/größe.js',
      diff_added_count: 0,
      diff_deleted_count: 0,
    },
    '0\t0\tfiles/{test.js => tests/größe.js}',
  ],
  [
    'edited file hiker.js',
    (editing) => editFile(dojo, { ...editing, files: hikerFiles('6 * 7') }),
    { colour: 'file_edit', filename: 'hiker.js', diff_added_count: 1, diff_deleted_count: 1 },
    '1\t1\tfiles/hiker.js',
  ],
];

describe('an event of a file', () => {
  test.each(deeds)('is on disk, one commit and one tag: %s', async (message, deed, event, stat) => {
    const saved = savedOf(await deed(await editingOf(kata)));
    expect(saved.head.events[2]).toEqual({ index: 2, time, ...event });
    const other = openKataStore({ prefix: dojo.prefix });
    const onDisk = await openThere(other, 'DfH8sP');
    expect(await onDisk.head()).toEqual(saved.head);
    expect(await onDisk.snapshot(2)).toEqual(saved.last);
    await other.close();
    const { bytes } = await downloadKata(dojo, kata, null);
    const script = [
      'git fsck --strict --full',
      'git status --porcelain',
      'git log -1 --format="%s|%D"',
      'git -c core.quotePath=false diff -M --numstat 1 2 -- files',
    ].join('\n');
    expect(await commands.inDownload(base64(bytes), script)).toBe(
      `2 ${message}|HEAD -> main, tag: 2\n${stat}\n`,
    );
  });

  test.each(deeds)('carries the output of the run before it on: %s', async (_message, deed) => {
    const run = await kata.snapshot(1);
    const { last } = savedOf(await deed(await editingOf(kata)));
    const { stdout, stderr, status, truncations } = run;
    expect(stdout).toBe('run 1\n');
    expect(last).toMatchObject({ stdout, stderr, status, truncations });
  });

  test.each(deeds.slice(0, 3))('has what was edited elsewhere in it: %s', async (_, deed) => {
    await deed(await editingOf(kata, { 'cyber-dojo.sh': 'edited\n' })).then(savedOf);
    expect((await kata.snapshot(2)).files['cyber-dojo.sh']).toBe('edited\n');
    expect((await kata.head()).events).toHaveLength(3);
  });

  test('of two edited files names the first, and has both', async () => {
    const edits = { 'test.js': 'edited\n', 'cyber-dojo.sh': 'edited\n' };
    const { head, last } = savedOf(await editFile(dojo, await editingOf(kata, edits)));
    expect(head.events[2]).toMatchObject({ colour: 'file_edit', filename: 'cyber-dojo.sh' });
    expect(last.files).toMatchObject(edits);
  });

  test.each(deeds)('takes the draft in, but for what is typed meanwhile: %s', async (_, deed) => {
    const put = hikerFiles('6 * 7');
    await kata.keepDraft({ tab: 'own', on: 1, at: 1, patch: { put, removed: [] } });
    const editing = typedOn(await editingOf(kata), (saved) =>
      filesOf([...Object.entries(saved), ['hiker.js', 'typed']]),
    );
    await deed(editing).then(savedOf);
    const patch = { put: filesOf([['hiker.js', 'typed']]), removed: [] };
    expect(await kata.drafts()).toEqual([
      { tab: 'own', on: 2, at: expect.any(Number) as number, patch },
    ]);
  });

  test.each(deeds)('that another tab overtook is whole under a fail tag: %s', async (_, deed) => {
    const editing = await editingOf(kata);
    await saveRun(kata);
    const problem = { kind: 'overtaken', index: 2, failTag: 'fail-2-20210314T152000250Z' };
    expect(await deed(editing)).toEqual({ ok: false, problem });
    const { refs } = await kata.copy();
    expect(refs.has(`refs/tags/${problem.failTag}`)).toBe(true);
    expect((await kata.head()).events).toHaveLength(3);
  });

  test.each(deeds)('that does not fit on the disk is told, and is none: %s', async (_, deed) => {
    const save = () => Promise.resolve({ ok: false, problem: { kind: 'quota' } } as const);
    const editing = { ...(await editingOf(kata)), repository: { ...kata, save } };
    expect(await deed(editing)).toEqual({ ok: false, problem: { kind: 'quota' } });
    expect((await kata.head()).events).toHaveLength(2);
  });

  test('is no light: it has the number of the light before it, and a part', async () => {
    for (const [, deed] of deeds.slice(0, 2)) await deed(await editingOf(kata)).then(savedOf);
    const { tip } = await kata.head();
    await kata.save(submissionOn(tip, 4));
    const { events } = await kata.head();
    expect(numbered(events).map(({ major, minor }) => `${major}.${minor}`)).toEqual([
      '0.0',
      '1.0',
      '1.1',
      '1.2',
      '2.0',
    ]);
    expect(lightsOf(events).map(({ number, index }) => [number, index])).toEqual([
      [0, 0],
      [1, 1],
      [2, 4],
    ]);
  });

  test('on a kata that has run nothing yet has no output', async () => {
    const fresh = await openNew(dojo.store, creationOf('aaaaaa', hikerFiles()));
    const saved = savedOf(await createFile(dojo, await editingOf(fresh), 'new.js'));
    expect(saved.last).toMatchObject({ index: 1, stdout: '', stderr: '', status: '' });
  });

  test('is not made when a file is left as it was', async () => {
    const editing = await editingOf(kata);
    const { head, last } = editing;
    expect(await editFile(dojo, editing)).toEqual({ ok: true, value: { head, last } });
    expect(await kata.head()).toEqual(head);
  });
});

describe('a mistake of ours throws and saves nothing', () => {
  const mistakes: readonly (readonly [
    words: string,
    deed: (editing: Editing) => Promise<unknown>,
  ])[] = [
    ['"hiker.js" is taken', (e) => createFile(dojo, e, 'hiker.js')],
    ['"HIKER.js" is taken', (e) => createFile(dojo, e, 'HIKER.js')],
    ['"" is empty', (e) => createFile(dojo, e, '')],
    ['"../x" is dots', (e) => createFile(dojo, e, '../x')],
    ['"/x" is absolute', (e) => createFile(dojo, e, '/x')],
    ['".git/config" is git', (e) => createFile(dojo, e, '.git/config')],
    ['no file "none.js"', (e) => deleteFile(dojo, e, 'none.js')],
    ['no file "__proto__"', (e) => deleteFile(dojo, e, '__proto__')],
    ['"cyber-dojo.sh" stays', (e) => deleteFile(dojo, e, 'cyber-dojo.sh')],
    ['"red_amber_green.js" stays', (e) => deleteFile(dojo, e, 'red_amber_green.js')],
    ['"cyber-dojo.sh" stays', (e) => renameFile(dojo, e, 'cyber-dojo.sh', 'x.sh')],
    ['no file "none.js"', (e) => renameFile(dojo, e, 'none.js', 'x.js')],
    ['"hiker.js" is taken', (e) => renameFile(dojo, e, 'test.js', 'hiker.js')],
    ['"hiker.js/x" is folder-clash', (e) => renameFile(dojo, e, 'test.js', 'hiker.js/x')],
    [
      'event 2 goes on from event 1, not 0',
      async (e) => createFile(dojo, { ...e, last: await kata.snapshot(0) }, 'new.js'),
    ],
  ];
  test.each(mistakes)('%s', async (words, deed) => {
    const editing = await editingOf(kata);
    const mistake = await deed(editing).catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(RangeError);
    expect(String(mistake)).toContain(words);
    expect(await kata.head()).toEqual(editing.head);
  });

  test('but another case of its own name, or a place in a folder of it, is fine', async () => {
    const saved = savedOf(await renameFile(dojo, await editingOf(kata), 'test.js', 'Test.js'));
    expect(Object.keys(saved.last.files)).toContain('Test.js');
    await renameFile(dojo, await editingOf(kata), 'Test.js', 'Test.js/a').then(savedOf);
    expect((await kata.head()).events).toHaveLength(4);
  });
});
