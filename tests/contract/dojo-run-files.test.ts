import { afterEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/dojo/runner-ports.ts';
import { runTests } from '../../src/dojo/run-tests.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { hikerFiles, openDojo, runnerOf, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew } from '../support/katas.ts';

let dojo: TestDojo;
afterEach(() => dojo.close());

/** What a press comes to when the run, of whatever runner, answers this. */
async function press(files: Files, result: Partial<Extract<RunResult, { kind: 'finished' }>>) {
  const runner = runnerOf({
    kind: 'finished',
    stdout: 'All tests passed\n',
    stderr: '',
    status: '0',
    truncations: { stdout: false, stderr: false },
    created: filesOf([]),
    changed: filesOf([]),
    durationS: 0.123456789,
    ...result,
  });
  dojo = openDojo({ runner });
  const kata = await openNew(dojo.store, creationOf('DfH8sP', hikerFiles()));
  const outcome = await runTests(dojo, {
    repository: kata,
    head: await kata.head(),
    last: await kata.snapshot(0),
    files,
    predicted: 'none',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    editedSince: () => ({ put: filesOf([]), removed: [] }),
  });
  if (outcome.kind !== 'light') throw new Error(`no light: ${JSON.stringify(outcome)}`);
  return { outcome, kept: (await kata.snapshot(1)).files };
}

describe('of the files that a run made', () => {
  test('those whose names cannot be kept are refused and told, the others are kept', async () => {
    const created = filesOf([
      ['.git/config', 'x'],
      ['../up', 'x'],
      ['Hiker.js', 'x'],
      ['good.txt', 'good'],
      ['good.txt/below', 'x'],
      ['lib/GOOD.txt', 'good too'],
      ['nul', 'x'],
    ]);
    const { outcome, kept } = await press(hikerFiles(), { created });
    expect(outcome.refusedFiles).toEqual([
      '.git/config',
      '../up',
      'Hiker.js',
      'good.txt/below',
      'nul',
    ]);
    expect({ ...kept }).toEqual({
      ...hikerFiles(),
      'good.txt': 'good',
      'lib/GOOD.txt': 'good too',
    });
    expect({ ...outcome.last.files }).toEqual({ ...kept });
  });

  test('every line counts as added, and of a changed one what changed', async () => {
    const { outcome } = await press(hikerFiles('6 * 7'), {
      created: filesOf([['new.txt', 'a\nb\n']]),
      changed: filesOf([['test.js', '']]),
    });
    expect(outcome.head.events[1]).toMatchObject({
      diff_added_count: 3,
      diff_deleted_count: 2,
      duration: 0.123457,
    });
  });

  test('the ones that were edited, deleted and created before the press are there', async () => {
    const { 'hiker.js': _, ...rest } = hikerFiles();
    const { kept } = await press({ ...rest, 'mine.js': '', 'test.js': '// gone\n' }, {});
    expect(Object.keys(kept).toSorted()).toEqual([
      'cyber-dojo.sh',
      'mine.js',
      'red_amber_green.js',
      'test.js',
    ]);
    expect(kept['test.js']).toBe('// gone\n');
  });
});

describe('the colour', () => {
  const { 'red_amber_green.js': _, ...without } = hikerFiles();

  test('is what the runner reports where a kata has no red_amber_green.js', async () => {
    const { outcome } = await press(without, { reportedColour: 'red' });
    expect(outcome).toMatchObject({ colour: 'red', fault: null });
  });

  test('is what the kata’s own red_amber_green.js says, whatever the runner reports', async () => {
    const { outcome } = await press(hikerFiles(), { reportedColour: 'red' });
    expect(outcome).toMatchObject({ colour: 'green', fault: null });
  });
});
