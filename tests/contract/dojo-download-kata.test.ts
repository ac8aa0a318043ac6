import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import type { KataRepository, Snapshot } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, saveRun, startFiles } from '../support/katas.ts';

let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('DfH8sP'));
  await saveRun(kata);
});

afterEach(() => dojo.close());

/** What a bash script prints in the unpacked download. */
async function inDownload(unsaved: Snapshot | null, script: string): Promise<string> {
  const { bytes } = await downloadKata(dojo, kata, unsaved);
  return commands.inDownload(base64(bytes), script);
}

describe('a download', () => {
  test('is named after the practice, and so is the folder in it', async () => {
    const { name } = await downloadKata(dojo, kata, null);
    expect(name).toBe('cyber-dojo-2021-03-14-DfH8sP-FizzBuzz.tgz');
    expect(await inDownload(null, 'basename "$PWD"')).toBe(`${name.slice(0, -4)}\n`);
  });

  test('has every event, and nothing that is not committed', async () => {
    expect(await inDownload(null, 'git status --porcelain; git tag; cat stdout')).toBe(
      '0\n1\nrun 1\n',
    );
  });

  test('has an option that no event carries yet as the one change of its work tree', async () => {
    await kata.setOptions({ ...defaultOptions, theme: 'dark' });
    expect(await inDownload(null, 'git status --porcelain; cat config/options.json')).toMatch(
      /^ M config\/options\.json\n.*"theme": "dark"/s,
    );
  });
});

describe('a download with a run that could not be saved', () => {
  const unsaved: Snapshot = {
    index: 2,
    stdout: 'All tests passed\n',
    stderr: 'a warning\n',
    status: '3',
    truncations: { stdout: true, stderr: false },
    files: filesOf([...Object.entries(startFiles), ['hiker.js', 'new\n'], ['made.txt', 'made\n']]),
  };

  test('has its files and output beside the events, uncommitted', async () => {
    const script = 'git tag; cat files/hiker.js files/made.txt stdout stderr status';
    expect(await inDownload(unsaved, script)).toBe(
      '0\n1\nnew\nmade\nAll tests passed\na warning\n3',
    );
    expect(await inDownload(unsaved, 'git status --porcelain -uall; git fsck --strict')).toBe(
      [
        ' M files/hiker.js',
        ' M status',
        ' M stderr',
        ' M stdout',
        ' M truncations.json',
        '?? files/made.txt',
        '',
      ].join('\n'),
    );
  });

  test('tells that its output was cut', async () => {
    expect(JSON.parse(await inDownload(unsaved, 'cat truncations.json'))).toEqual({
      stdout: true,
      stderr: false,
    });
  });
});
