import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataHead, KataRepository, Snapshot } from '../../src/dojo/ports.ts';
import { runTests, type Press, type PressOutcome } from '../../src/dojo/run-tests.ts';
import { filesOf, patchBetween, type Files } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { clockAt, hikerFiles, openDojo, runnerOf, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, openThere, submissionOn } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;
let head: KataHead;
let last: Snapshot;

beforeEach(async () => {
  dojo = openDojo({ clock: clockAt('2021-03-14T15:20:00.250Z') });
  kata = await openNew(dojo.store, creationOf(id, hikerFiles()));
  head = await kata.head();
  last = await kata.snapshot(0);
});

afterEach(() => dojo.close());

const noEdits: Press['editedSince'] = () => ({ put: filesOf([]), removed: [] });

function press(files: Files, more: Partial<Press> = {}): Promise<PressOutcome> {
  return runTests(dojo, {
    repository: kata,
    head,
    last,
    files,
    predicted: 'none',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    editedSince: noEdits,
    ...more,
  });
}

async function pressForLight(files: Files, more: Partial<Press> = {}) {
  const outcome = await press(files, more);
  if (outcome.kind !== 'light') throw new Error(`no light: ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('a press of [test]', () => {
  test.each([
    ['6 * 9', 'red', '1'],
    ['6 * 9sd', 'amber', '1'],
    ['6 * 7', 'green', '0'],
  ])('on %s makes a %s light, an event that is on disk', async (answer, colour, status) => {
    const outcome = await pressForLight(hikerFiles(answer));
    expect(outcome).toMatchObject({ colour, fault: null, refusedFiles: [] });
    expect(outcome.head.events[1]).toEqual({
      index: 1,
      time: [2021, 3, 14, 15, 20, 0, 250000],
      colour,
      predicted: 'none',
      duration: expect.any(Number) as number,
      diff_added_count: answer === '6 * 9' ? 0 : 1,
      diff_deleted_count: answer === '6 * 9' ? 0 : 1,
      ran_on: 'browser',
      image_name: expect.stringMatching(/^pocket-dojo\/javascript_assert:[\d.]+-/) as string,
    });
    const other = openKataStore({ prefix: dojo.prefix });
    const onDisk = await openThere(other, id);
    expect(await onDisk.head()).toEqual(outcome.head);
    expect(await onDisk.snapshot(1)).toEqual({ ...outcome.last, files: hikerFiles(answer) });
    expect(outcome.last.status).toBe(status);
    await other.close();
  });

  test('is told only when it is saved', async () => {
    const steps: string[] = [];
    const slow: KataRepository = {
      ...kata,
      save: async (submission) => {
        steps.push('saving');
        await new Promise((resolve) => setTimeout(resolve, 50));
        const saved = await kata.save(submission);
        steps.push('saved');
        return saved;
      },
    };
    await pressForLight(hikerFiles(), { repository: slow });
    expect(steps).toEqual(['saving', 'saved']);
  });

  test('keeps the files that the run made and changed, deletes none, in one commit', async () => {
    const files = hikerFiles('6 * 7', {
      'cyber-dojo.sh': 'echo made > sub/new.txt; echo more >> kept.txt; rm gone.txt; node test.js',
      'kept.txt': 'kept\n',
      'gone.txt': 'still there\n',
      'sub/a.txt': '',
    });
    const outcome = await pressForLight(files);
    expect((await kata.snapshot(-1)).files).toMatchObject({
      'sub/new.txt': 'made\n',
      'kept.txt': 'kept\nmore\n',
      'gone.txt': 'still there\n',
    });
    expect({ ...outcome.last.files }).toEqual({ ...(await kata.snapshot(1)).files });
    expect((await kata.copy()).refs.has('refs/tags/2')).toBe(false);
  });

  test('keeps what was predicted, and whether a wrong guess reverts', async () => {
    await kata.setOptions({ ...defaultOptions, revert_green: 'on' });
    head = await kata.head();
    const first = await pressForLight(hikerFiles(), { predicted: 'green' });
    expect(first.head.events[1]).toMatchObject({
      colour: 'red',
      predicted: 'green',
      revert_if_wrong: 'on',
    });
    ({ head, last } = first);
    const { head: end } = await pressForLight(hikerFiles(), { predicted: 'red' });
    expect(end.events[3]).toMatchObject({ predicted: 'red', revert_if_wrong: 'off' });
  });

  test('keeps what was typed meanwhile as the draft of the new event, in the same save', async () => {
    await kata.keepDraft({ tab: 'own', on: 0, at: 1, patch: { put: hikerFiles(), removed: [] } });
    const files = hikerFiles('6 * 7', { 'cyber-dojo.sh': 'echo x > made.txt; node test.js' });
    const typed = filesOf([...Object.entries(files), ['hiker.js', 'typed'], ['made.txt', 'x\n']]);
    let saves = 0;
    const counted: KataRepository = {
      ...kata,
      save: (submission) => {
        saves += 1;
        return kata.save(submission);
      },
      keepDraft: () => Promise.reject(new Error('the draft was to be in the save')),
    };
    await pressForLight(files, {
      repository: counted,
      editedSince: (saved) => patchBetween(saved, typed),
    });
    expect(saves).toBe(1);
    expect(await kata.drafts()).toEqual([
      {
        tab: 'own',
        on: 1,
        at: expect.any(Number) as number,
        patch: { put: filesOf([['hiker.js', 'typed']]), removed: [] },
      },
    ]);
  });

  test('asks for what was typed when the run is over, not before', async () => {
    let isOver = false;
    await press(hikerFiles(), {
      onProgress: () => expect(isOver).toBe(false),
      editedSince: (saved) => {
        isOver = true;
        expect({ ...saved }).toEqual({ ...hikerFiles() });
        return noEdits(saved);
      },
    });
    expect(isOver).toBe(true);
  });
});

describe('a run that makes no ordinary light', () => {
  test('and takes too long is an event with the output so far and no files of its', async () => {
    const loop = "fs.writeFileSync('made.txt', 'x'); for (;;);";
    const script = `echo before; node -e "${loop}"`;
    const files = hikerFiles('6 * 7', { 'cyber-dojo.sh': script });
    const inOneSecond = { ...head, manifest: { ...head.manifest, max_seconds: 1 } };
    const outcome = await pressForLight(files, { head: inOneSecond });
    expect(outcome.fault).toBe(null);
    expect(outcome.head.events[1]).toMatchObject({ colour: 'timed_out' });
    const kept = await kata.snapshot(1);
    expect(kept.stdout).toBe('before\n');
    expect({ ...kept.files }).toEqual({ ...files });
  });

  test.each([
    ['answers another colour', "() => 'blue'", 'no_colour'],
    ['throws', '() => { throw new Error("oh dear") }', 'threw'],
    ['does not parse', '(', 'unparsed'],
    ['is no function', '42', 'no_function'],
    ['loops', '() => { for (;;); }', 'endless'],
  ])('as red_amber_green.js %s is faulty, and the output is kept', async (_, code, fault) => {
    const outcome = await pressForLight(hikerFiles('6 * 7', { 'red_amber_green.js': code }));
    expect(outcome.colour).toBe('faulty');
    expect(outcome.fault?.kind).toBe(fault);
    expect(outcome.head.events[1]).toHaveProperty('colour', 'faulty');
    expect((await kata.snapshot(1)).stdout).toBe('All tests passed\n');
  });

  test('as red_amber_green.js is not there is faulty', async () => {
    const { 'red_amber_green.js': _, ...files } = hikerFiles();
    const fault = { kind: 'missing' };
    expect(await pressForLight(files)).toMatchObject({ colour: 'faulty', fault });
  });

  test('as the person stopped it leaves everything as it was', async () => {
    const stopper = new AbortController();
    const files = hikerFiles('6 * 7', { 'cyber-dojo.sh': 'node -e "for (;;);"' });
    const outcome = await press(files, {
      signal: stopper.signal,
      onProgress: ({ kind }) => {
        if (kind === 'running') stopper.abort();
      },
    });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(await kata.head()).toEqual(head);
    expect(await kata.drafts()).toEqual([]);
  });

  test('as it could not be run leaves everything as it was, and says why', async () => {
    dojo = { ...dojo, runner: runnerOf({ kind: 'unreachable', reason: 'no frame' }) };
    expect(await press(hikerFiles())).toEqual({ kind: 'unreachable', reason: 'no frame' });
    expect(await kata.head()).toEqual(head);
  });
});

describe('a run that cannot be saved', () => {
  test('as another tab was faster is kept whole under a fail tag, and handed back', async () => {
    const won = await kata.save(submissionOn(head.tip, 1));
    if (!won.ok) throw new Error(won.problem.kind);
    const outcome = await press(hikerFiles('6 * 7'));
    const tag = 'fail-1-20210314T152000250Z';
    expect(outcome).toMatchObject({
      kind: 'unsaved',
      problem: { kind: 'overtaken', index: 1, failTag: tag },
      last: { index: 1, stdout: 'All tests passed\n', status: '0' },
    });
    expect(outcome.kind === 'unsaved' && { ...outcome.last.files }).toEqual({
      ...hikerFiles('6 * 7'),
    });
    expect(await kata.head()).toEqual(won.value);
    expect((await kata.copy()).refs.has(`refs/tags/${tag}`)).toBe(true);
  });

  test('as the disk is full is handed back with its output and files', async () => {
    const full: KataRepository = {
      ...kata,
      save: () => Promise.resolve({ ok: false, problem: { kind: 'quota' } }),
    };
    const files = hikerFiles('6 * 7', { 'cyber-dojo.sh': 'echo x > made.txt; node test.js' });
    const outcome = await press(files, { repository: full });
    expect(outcome).toMatchObject({
      kind: 'unsaved',
      problem: { kind: 'quota' },
      last: { index: 1, status: '0', files: { 'made.txt': 'x\n' } },
    });
    expect(await kata.head()).toEqual(head);
  });
});
