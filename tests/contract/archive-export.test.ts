import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { tgz } from '../../src/archive/tgz.ts';
import type { KataRepository, KataStore } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { base64 } from '../support/base64.ts';
import {
  creationOf,
  manifest,
  openNew,
  ownPrefix,
  runEvent,
  saveRun,
  submissionOn,
} from '../support/katas.ts';

const id = 'DfH8sP';
const root = 'cyber-dojo-2021-03-14-DfH8sP-FizzBuzz';
let store: KataStore & { close(): Promise<void> };
let kata: KataRepository;

beforeEach(async () => {
  store = openKataStore({ prefix: ownPrefix() });
  kata = await openNew(store, creationOf(id));
});

afterEach(async () => {
  await store.deleteKata(id);
  await store.close();
});

describe('a download, to native git', () => {
  test('of a new kata is sound and clean, in one folder of its name', async () => {
    expect(await git('basename "$PWD"; ls -A')).toBe(
      lines(root, '.git', 'README.md', 'config', 'event.json', 'events.json', 'files'),
    );
    expect(await git('git fsck --strict --full')).toBe('');
    expect(await git('git status --porcelain')).toBe('');
    expect(await git('chmod +x files/cyber-dojo.sh; git status --porcelain')).toBe('');
    expect(await git('git symbolic-ref HEAD; git tag; git config user.email')).toBe(
      lines('refs/heads/main', '0', `${id}@cyber-dojo.org`),
    );
  });

  test('has every file of the format, byte by byte', async () => {
    await saveRun(kata, filesOf([['lib/a.js', 'a\r\nb']]), {
      output: {
        stdout: 'out',
        stderr: 'err\n',
        status: '2',
        truncations: { stdout: true, stderr: false },
      },
    });
    const event = runEvent(1);
    const read = async (path: string) => git(`cat '${path}'`);
    expect(await git('git ls-tree -r --format="%(objectmode) %(path)" HEAD')).toBe(
      lines(
        ...[
          'README.md',
          'config/manifest.json',
          'config/options.json',
          'event.json',
          'events.json',
          'files/lib/a.js',
          'status',
          'stderr',
          'stdout',
          'truncations.json',
        ].map((path) => `100644 ${path}`),
      ),
    );
    expect(await read('config/manifest.json')).toBe(`${JSON.stringify(manifest, null, 2)}\n`);
    expect(await read('config/options.json')).toBe(
      '{\n  "theme": "light",\n  "colour": "on",\n  "predict": "off",\n' +
        '  "revert_red": "off",\n  "revert_amber": "off",\n  "revert_green": "off"\n}\n',
    );
    expect(await read('events.json')).toBe(
      '[\n{"index":0,"event":"created","time":[2021,3,14,15,9,26,535000]},\n' +
        '{"index":1,"time":[2021,3,14,15,11,0,250000],"colour":"red","predicted":"none",' +
        '"duration":0.5,"ran_on":"browser"}\n]\n',
    );
    expect(await read('event.json')).toBe(`${JSON.stringify(event, null, 2)}\n`);
    expect(await read('files/lib/a.js')).toBe('a\r\nb');
    expect(await read('stdout')).toBe('out');
    expect(await read('stderr')).toBe('err\n');
    expect(await read('status')).toBe('2');
    expect(await read('truncations.json')).toBe('{\n  "stdout": true,\n  "stderr": false\n}\n');
    expect(await git('git ls-tree -r --name-only 0')).not.toMatch(/std|status|truncations/);
    expect(await git('git show 0:event.json')).toBe(
      '{\n  "index": 0,\n  "event": "created",\n  "time": [\n    2021,\n    3,\n    14,\n    15,\n' +
        '    9,\n    26,\n    535000\n  ]\n}\n',
    );
    const readme = await read('README.md');
    for (const word of [id, 'Fizz Buzz', 'JavaScript, assert']) expect(readme).toContain(word);
  });

  test('has one commit and one tag an event, by the kata itself and of its own time', async () => {
    await saveRun(kata);
    const { tip } = await kata.head();
    await kata.save(submissionOn(tip, 2, { event: { ...runEvent(2, 'green'), predicted: 'red' } }));
    const by = `${id} <${id}@cyber-dojo.org>`;
    expect(
      await git('git log --reverse --date=iso --format="%s|%an <%ae>|%cn <%ce>|%ad|%cd|%D" main'),
    ).toBe(
      lines(
        `0 kata creation|${by}|${by}|2021-03-14 15:09:26 +0000|2021-03-14 15:09:26 +0000|tag: 0`,
        `1 ran tests, no prediction, got red|${by}|${by}|2021-03-14 15:11:00 +0000|2021-03-14 15:11:00 +0000|tag: 1`,
        `2 ran tests, predicted red, got green|${by}|${by}|2021-03-14 15:12:00 +0000|2021-03-14 15:12:00 +0000|HEAD -> main, tag: 2`,
      ),
    );
    expect(await git('git for-each-ref --format="%(objecttype)" refs/tags')).toBe(
      lines('commit', 'commit', 'commit'),
    );
    expect(await git('git diff --numstat 1 2 -- events.json')).toBe('2\t1\tevents.json\n');
  });

  test('has a pending option as the one change of its work tree', async () => {
    await saveRun(kata);
    await kata.setOptions({ ...defaultOptions, predict: 'on' });
    expect(await git('git status --porcelain')).toBe(' M config/options.json\n');
    expect(await git('git diff --unified=0 | tail -n 2')).toBe(
      lines('-  "predict": "off",', '+  "predict": "on",'),
    );
  });

  test('carries any file name, and any text', async () => {
    const names = [
      '__proto__',
      'constructor/prototype',
      'lib/score.js',
      'ünïcödé/日本/😀.txt',
      `${'long '.repeat(25)}name/${'deep/'.repeat(10)}${'日本語'.repeat(25)}.txt`,
      'a',
      'a.b',
      'a-b/c',
      "it's $HOME `here` & there",
      '\uFF5E',
      '😀',
    ];
    await saveRun(kata, filesOf(names.map((name) => [name, `in ${name}\r\n\uFEFF\0`])));
    expect(await git('git fsck --strict --full; git status --porcelain')).toBe('');
    expect(await git('cd files; find . -type f -print0 | sort -z | tr "\\0" "\\n"')).toBe(
      await git('cd files; git ls-files -z . | sed -z "s,^,./," | sort -z | tr "\\0" "\\n"'),
    );
    const there = (await git('git -c core.quotepath=off ls-files files')).split('\n').slice(0, -1);
    expect(there.toSorted()).toEqual(names.map((name) => `files/${name}`).toSorted());
    expect(await git('cat files/😀')).toBe('in 😀\r\n\uFEFF\0');
  });

  test('keeps what another tab overtook under its fail tag, off main', async () => {
    const { tip } = await kata.head();
    await saveRun(kata);
    const late = await kata.save(submissionOn(tip, 1, { event: runEvent(1, 'green') }));
    if (late.ok || late.problem.kind !== 'overtaken') throw new Error('it was not overtaken');
    const { failTag } = late.problem;
    expect(await git('git fsck --strict --full; git status --porcelain')).toBe('');
    expect(await git('git tag')).toBe(lines('0', '1', failTag));
    expect(await git(`git log -1 --format=%s ${failTag}; git rev-parse ${failTag}^`)).toBe(
      lines('1 ran tests, no prediction, got green', tip),
    );
    expect(await git('git log --format=%s main')).toBe(
      lines('1 ran tests, no prediction, got red', '0 kata creation'),
    );
  });

  test('is pushed by the commands of its README.md, without the fail tags', async () => {
    const { tip } = await kata.head();
    for (let index = 1; index < 12; index += 1) await saveRun(kata);
    await kata.save(submissionOn(tip, 1, { event: runEvent(1, 'green') }));
    const answer = await git(
      [
        'git init --quiet --bare --initial-branch=main ../remote.git',
        `sed -n '/^\`\`\`$/,/^\`\`\`$/p' README.md | grep '^git ' | sed 's,URL,../remote.git,' > ../push.sh`,
        'bash -euo pipefail ../push.sh > ../push.log 2>&1 || cat ../push.log',
        'git clone --quiet ../remote.git ../clone',
        'cd ../clone',
        'git tag | sort -n | xargs',
        'git rev-parse HEAD',
        'git status --porcelain --branch',
        'wc -l < ../push.sh',
      ].join('\n'),
    );
    expect(answer).toBe(
      lines('0 1 2 3 4 5 6 7 8 9 10 11', (await kata.head()).tip, '## main...origin/main', '3'),
    );
  });

  test('is the same bytes when it is made again', async () => {
    await saveRun(kata);
    const first = await tgz(await kata.copy(), root);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await tgz(await kata.copy(), root)).toEqual(first);
  });
});

async function git(script: string): Promise<string> {
  return commands.inDownload(base64(await tgz(await kata.copy(), root)), script);
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
