import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { forkKata } from '../../src/dojo/fork-kata.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { valueOf } from '../support/groups.ts';
import { openThere } from '../support/katas.ts';
import { changed, created, oldFiles, oldTime, ran, v0Kata, v1Kata } from '../support/old-katas.ts';
import { readOldKata, takeOldKata } from '../support/take-old.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

const tips = {
  v0: '731efec6c368a574529b867ca27d6d55c016e73c',
  v1: '26a54c2576203257010827b4766c3275df443ad8',
};

const threeLights = [
  created(),
  ran(1, 'red', { predicted: 'red' }),
  ran(2, 'amber'),
  ran(3, 'green'),
];

describe.each([
  ['v0', v0Kata],
  ['v1', v1Kata],
] as const)('a kata of %s', (version, made) => {
  test('has its lights, predictions, times, files and output', async () => {
    const kata = await takeOldKata(dojo, made('AbCd12', threeLights));
    const { events, manifest } = await kata.head();
    expect(lightsOf(events).map(({ colour, predicted }) => `${colour} ${predicted}`)).toEqual([
      'create none',
      'red red',
      'amber none',
      'green none',
    ]);
    expect(events[2]?.time).toEqual(oldTime(2));
    expect(manifest).toMatchObject({ id: 'AbCd12', version: 2, exercise: 'Fizz Buzz' });
    expect(await kata.snapshot(0)).toMatchObject({ files: oldFiles, stdout: '', status: '' });
    expect(await kata.snapshot(3)).toEqual({
      index: 3,
      files: { 'cyber-dojo.sh': 'python3 test.py\n', 'hiker.py': 'answer = 3\n' },
      stdout: 'run 3\n',
      stderr: '',
      status: '1',
      truncations: { stdout: false, stderr: true },
    });
  });

  test('is a git repository whose commits have the dates of its events', async () => {
    const kata = await takeOldKata(dojo, made('AbCd12', threeLights));
    const { bytes } = await downloadKata(dojo, kata, null);
    const said = await commands.inDownload(
      base64(bytes),
      `git fsck --strict --full --no-progress
       git status --porcelain
       git log --reverse --format='%ad|%cd|%an|%ae|%cn|%s|%D' --date=iso`,
    );
    const who = 'AbCd12|AbCd12@cyber-dojo.org|AbCd12';
    expect(said.trim().split('\n')).toEqual([
      `2020-11-30 14:07:11 +0000|2020-11-30 14:07:11 +0000|${who}|0 kata creation|tag: 0`,
      `2020-11-30 15:01:28 +0000|2020-11-30 15:01:28 +0000|${who}|1 ran tests, predicted red, got red|tag: 1`,
      `2020-11-30 15:02:28 +0000|2020-11-30 15:02:28 +0000|${who}|2 ran tests, no prediction, got amber|tag: 2`,
      `2020-11-30 15:03:28 +0000|2020-11-30 15:03:28 +0000|${who}|3 ran tests, no prediction, got green|HEAD -> main, tag: 3`,
    ]);
  });

  test('is the same commits whenever it is read, and wherever it stands', async () => {
    const kata = await takeOldKata(dojo, made('AbCd12', threeLights));
    const deep = made('AbCd12', threeLights, { folder: 'x/katas/Ab/Cd/12/' });
    const root = made('AbCd12', threeLights, { folder: '' });
    for (const files of [deep, root]) {
      const { history } = await readOldKata(files);
      expect(await dojo.store.standing('AbCd12', history)).toBe('same');
    }
    const other = await readOldKata(made('AbCd12', [...threeLights, ran(4, 'red')]));
    expect(await dojo.store.standing('AbCd12', other.history)).toBe('ahead');
    expect((await kata.head()).events).toHaveLength(4);
  });

  test('is the same commits in every version of this app', async () => {
    const { history } = await readOldKata(made('AbCd12', threeLights));
    // Another id would make a second kata of each that was taken in before.
    expect(history.refs.get('refs/heads/main')).toBe(tips[version]);
  });

  test('says how much came in', async () => {
    const { summary } = await readOldKata(made('AbCd12', threeLights));
    expect(summary).toEqual({
      events: 4,
      lights: 3,
      tags: 'made',
      otherCommits: 0,
      leftOut: [],
      renumbered: [],
    });
  });

  test('can be forked from any of its lights', async () => {
    await takeOldKata(dojo, made('AbCd12', threeLights));
    const fork = await openThere(
      dojo.store,
      valueOf(await forkKata(dojo, { id: 'AbCd12', index: 2 })).id,
    );
    expect((await fork.snapshot(0)).files['hiker.py']).toBe('answer = 2\n');
  });

  test('keeps the options that were set, for what comes next', async () => {
    const set = { 'AbCd12/theme': 'dark\n', 'AbCd12/predict': 'off\non\n' };
    const kata = await takeOldKata(dojo, changed(made('AbCd12', threeLights), set));
    expect((await kata.head()).options).toEqual({
      ...defaultOptions,
      theme: 'dark',
      predict: 'on',
    });
  });

  test('keeps what its manifest and its events say beside what is known', async () => {
    const parts = [created(), ran(1, 'red', { mood: 'fine' })];
    const files = made('AbCd12', parts, {
      manifest: { runner_choice: 'processful', mood: 'fine' },
    });
    const kata = await takeOldKata(dojo, files);
    const { tree } = await kata.copy();
    const text = (path: string) =>
      new TextDecoder().decode(tree.find((each) => each.path === path)?.content);
    const manifest: unknown = JSON.parse(text('config/manifest.json'));
    expect(manifest).toMatchObject({ mood: 'fine', runner_choice: 'processful', version: 2 });
    expect(manifest).not.toHaveProperty('visible_files');
    expect(JSON.parse(text('event.json'))).toMatchObject({ mood: 'fine' });
    if (version === 'v0') expect(manifest).toHaveProperty('hidden_filenames', ['coverage/.*']);
  });

  test('may have colours of its own, ends by a timeout, faults, and no prediction', async () => {
    const colours = ['red_special', 'timed_out', 'faulty', 'green'];
    const parts = colours.map((colour, at) => ran(at + 1, colour, { predicted: undefined }));
    const kata = await takeOldKata(dojo, made('AbCd12', [created(), ...parts]));
    const { events } = await kata.head();
    expect(lightsOf(events).map(({ colour }) => colour)).toEqual([
      'create',
      'red',
      'timed_out',
      'faulty',
      'green',
    ]);
    expect(JSON.stringify(events)).toContain('red_special');
  });

  test('may have a clock that went back', async () => {
    const kata = await takeOldKata(
      dojo,
      made('AbCd12', [created(), ran(5, 'red'), ran(2, 'green')]),
    );
    expect((await kata.head()).events.map(({ time }) => time[4])).toEqual([7, 5, 2]);
  });

  test('may have files of any content and name that is safe', async () => {
    const files = {
      'cyber-dojo.sh': '',
      __proto__: 'a\r\nb',
      'lib/ä.py': '\n\n',
      'x/y/z': 'no end',
    };
    const kata = await takeOldKata(dojo, made('AbCd12', [created(), { ...ran(1, 'red'), files }]));
    const snapshot = await kata.snapshot(1);
    expect(Object.entries(snapshot.files).toSorted()).toEqual(Object.entries(files).toSorted());
  });
});
