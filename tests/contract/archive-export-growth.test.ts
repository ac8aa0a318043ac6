import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, startFiles, submissionOn } from '../support/katas.ts';

let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('AAAAAA'));
});

afterEach(() => dojo.close());

test.each([1, 30, 1000])(
  'a download of %i events is sound, whole, and hardly larger than git would make it',
  { timeout: 120_000 },
  async (count) => {
    await saveEvents(count);
    const { refs } = await kata.copy();
    const answer = await commands.inDownload(
      base64(await dojo.archive.tgz(await kata.copy(), 'root')),
      [
        'git fsck --strict --full',
        'git status --porcelain',
        'git rev-list --count main',
        'find .git/objects -type f | wc -l',
        'ours=$(stat -c %s .git/objects/pack/*.pack)',
        'git for-each-ref --format="%(objectname) %(refname)" > ../refs',
        'sha1sum < ../refs',
        // To a remote and back: the same commits, tags and files.
        'git init --quiet --bare --initial-branch=main ../remote.git',
        'git push --quiet ../remote.git main --tags',
        'git clone --quiet ../remote.git ../clone',
        'cd ../clone; git remote remove origin',
        'git for-each-ref --format="%(objectname) %(refname)" | sha1sum',
        'git fsck --strict --full; cd - > /dev/null',
        'diff -r --exclude=.git . ../clone',
        // Loose, so that git finds deltas of its own.
        'mv .git/objects/pack/*.pack ../ours.pack; rm -f .git/objects/pack/*',
        'git unpack-objects -q < ../ours.pack; git gc -q',
        'theirs=$(stat -c %s .git/objects/pack/*.pack)',
        'echo "$ours $theirs"; cat ../refs',
      ].join('\n'),
    );
    const [commits, files, here, cloned, sizes = '', ...native] = answer.trim().split('\n');
    expect([commits, files]).toEqual([`${count + 1}`, '2']);
    expect(cloned).toBe(here);
    expect(new Map(native.map((line) => line.split(' ').toReversed() as [string, string]))).toEqual(
      refs,
    );
    expect(refs.size).toBe(count + 2);
    const [ours = 0, theirs = 0] = sizes.split(' ').map(Number);
    expect(ours / theirs, sizes).toBeLessThan(1.6);
  },
);

/** Runs, between which a part of one file and now and then another one changes. */
async function saveEvents(count: number): Promise<void> {
  let { tip } = await kata.head();
  for (let index = 1; index <= count; index += 1) {
    const lines = Array.from({ length: 40 + (index % 20) }, (_, line) =>
      (line * 7 + index) % 9 === 0 ? `// changed at ${index * 7919}\n` : `// line ${line}\n`,
    );
    const files = filesOf([
      ...Object.entries(startFiles),
      ['hiker.js', lines.join('')],
      [`lib/part-${index % 7}.js`, `exports.at = ${index};\n`],
    ]);
    const saved = await kata.save(submissionOn(tip, index, { files }));
    if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`);
    tip = saved.value.tip;
  }
}
