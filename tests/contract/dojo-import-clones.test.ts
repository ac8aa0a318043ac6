import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { diffEvents } from '../../src/dojo/diff-events.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { forkKata } from '../../src/dojo/fork-kata.ts';
import type { TakenInArchive } from '../../src/dojo/take-in-archive.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { base64 } from '../support/base64.ts';
import { asRoot, asZip, clonedAgain, owner, ownCommit } from '../support/clones.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { flatId, flatKata, flatSteps } from '../support/flat-kata.ts';
import { valueOf } from '../support/groups.ts';
import { takeIn } from '../support/import-kata.ts';
import { openThere, saveRun } from '../support/katas.ts';
import { repacked } from '../support/repack.ts';

let dojo: TestDojo;
/** A kata as cyber-dojo keeps one, as a download with all of its tags. */
let download: Uint8Array;

beforeEach(async () => {
  dojo = openDojo();
  const there = openDojo();
  valueOf(await there.store.adoptKata(flatId, (await flatKata(flatSteps)).history));
  const kata = await openThere(there.store, flatId);
  download = (await downloadKata(there, kata, null)).bytes;
  await there.close();
});

afterEach(() => dojo.close());

const lights = ['create', 'red', 'red', 'faulty', 'red', 'red'];
const whole = { events: 8, lights: 5, tags: 'derived', otherCommits: 3, leftOut: [] };
const readme = ownCommit('echo mine > README.md', 'Say what this is');
const merge = `git checkout -q -b side HEAD~1
  ${ownCommit('echo side > side.txt; git add side.txt', 'A branch of mine')}
  git checkout -q main; ${owner} merge -q --no-edit side`;
const between = `git checkout -q -B main tags/3
  ${ownCommit('echo mine > notes.txt; git add notes.txt', 'My notes')}
  ${owner} cherry-pick tags/3..origin-main > /dev/null`;
const reworded = `export FILTER_BRANCH_SQUELCH_WARNING=1
  git filter-branch --msg-filter 'sed "s/^[0-9]* /my /"' main; git tag | xargs git tag -d`;

describe('a clone of a practice that was pushed to GitHub', () => {
  test.each<readonly [name: string, script: string, summary: object]>([
    ['has its tags again', clonedAgain(['main']), whole],
    ['may be of a branch called master', clonedAgain(['main:master']), whole],
    ['may be of any branch', clonedAgain(['main:feature/my-kata']), whole],
    [
      'is read from the branch with the most events',
      clonedAgain([
        'tags/3^{commit}:refs/heads/main',
        'main:later',
        'tags/5^{commit}:refs/heads/x',
      ]),
      whole,
    ],
    [
      'may have a HEAD that is on no branch',
      `${clonedAgain(['main'])}; git checkout -q --detach; git branch -qD main; git remote remove origin`,
      whole,
    ],
    [
      'keeps what its owner has committed on top',
      `${readme}; ${clonedAgain(['main'])}`,
      { ...whole, otherCommits: 4 },
    ],
    ['may have merges on top', `${merge}; ${clonedAgain(['main'])}`, { ...whole, otherCommits: 5 }],
    [
      'may have commits of its owner between its events',
      `git branch origin-main; ${between}; ${clonedAgain(['main'])}`,
      { ...whole, otherCommits: 4 },
    ],
    [
      'may have been worded anew',
      `${reworded}; ${clonedAgain(['main'])}`,
      { ...whole, otherCommits: 3 },
    ],
    [
      'may be packed in any way',
      `${clonedAgain(['main'])}; git gc -q --aggressive; git commit-graph write 2> /dev/null; git pack-refs --all`,
      whole,
    ],
    [
      'may have no packs',
      `${clonedAgain(['main'])}; mv .git/objects/pack/*.pack ../; for each in ../*.pack; do git unpack-objects -q < "$each"; done; rm -f .git/objects/pack/*`,
      whole,
    ],
    ['may be bare', `${clonedAgain(['main'])}; ${asRoot('../remote')}`, whole],
    [
      'may have a part of its tags',
      `${clonedAgain(['main'])}; git tag 1 HEAD~9; git tag 99-bottles`,
      whole,
    ],
    [
      'whose last events were squashed has those before',
      `git reset -q --soft tags/3; ${owner} commit -qm 'all the rest'; git tag -d 4 5 6 7; ${clonedAgain(['main'])}`,
      {
        events: 4,
        otherCommits: 2,
        leftOut: [
          {
            entry: 'events.json',
            reason: 'it lists 8 events, and 4 have a commit of their own',
          },
        ],
      },
    ],
  ])('%s', async (_name, script, summary) => {
    const archive = await repacked(download, script);
    expect(await kataIn(await asZip(archive))).toMatchObject({
      namedId: flatId,
      result: { value: { kind: 'imported', id: flatId } },
      summary,
    });
    const kata = await openThere(dojo.store, flatId);
    const { events } = await kata.head();
    const colours = lightsOf(events).map(({ colour }) => colour);
    expect(colours).toEqual(events.length === 8 ? lights : lights.slice(0, 3));
    // The same again changes nothing, zipped or not.
    expect(await kataIn(archive)).toMatchObject({ result: { value: { kind: 'here-already' } } });
  });

  test('can be reviewed, forked, gone on with, and downloaded with all that its owner did', async () => {
    const archive = await repacked(download, `${readme}; ${merge}; ${clonedAgain(['main:trunk'])}`);
    await kataIn(archive);
    const kata = await openThere(dojo.store, flatId);
    const diff = await diffEvents(kata, 2, 3);
    expect(diff.map(({ type }) => type)).toEqual(['changed', ...Array(3).fill('unchanged')]);
    const fork = await forkKata(dojo, { id: flatId, index: 7 });
    expect(fork.ok).toBe(true);
    await saveRun(kata, (await kata.snapshot(-1)).files);
    const { bytes } = await downloadKata(dojo, kata, null);
    const script = `git fsck --strict --full; git status --porcelain; git tag | wc -l
      git log --format=%s main..own-commits | sort`;
    expect((await commands.inDownload(base64(bytes), script)).split('\n')).toEqual([
      '9',
      'A branch of mine',
      "Merge branch 'side'",
      'Say what this is',
      '',
    ]);
    // Another browser takes all of it in again.
    const other = openDojo();
    const { result } = await takeIn(other, bytes);
    const [again] = valueOf(result).katas;
    expect(again).toMatchObject({
      result: { value: { kind: 'imported' } },
      summary: { events: 9, tags: 'found', otherCommits: 6 },
    });
    await other.close();
  });
});

describe('what is no whole repository says what to do instead', () => {
  test.each<readonly [name: string, kind: string, script: string]>([
    ["GitHub's Download ZIP", 'no-history', 'rm -rf .git'],
    ['a clone of the newest commits', 'shallow', clonedAgain(['main'], '--depth 3')],
    [
      'a clone that borrows from another folder',
      'elsewhere',
      `git clone -q --shared . ../borrowing; ${asRoot('../borrowing')}`,
    ],
    [
      'a clone without its blobs',
      'elsewhere',
      `git config uploadpack.allowFilter true; git clone -q --no-checkout --filter=blob:none "file://$PWD" ../part; ${asRoot('../part')}`,
    ],
    [
      'a submodule, which only says where its .git is',
      'elsewhere',
      'rm -rf .git; echo "gitdir: ../.git/modules/kata" > .git',
    ],
    ['a worktree', 'elsewhere', `git worktree add -q ../tree tags/3; ${asRoot('../tree')}`],
    [
      'a repository of SHA-256',
      'other-git',
      `rm -rf .git; git init -q --object-format=sha256; git add .; ${owner} commit -qm x`,
    ],
    [
      'a history that was squashed',
      'not-a-kata',
      `git checkout -q --orphan one; ${owner} commit -qm "my kata"; git branch -D main; git tag | xargs git tag -d`,
    ],
    [
      'a repository of something else',
      'not-a-kata',
      `rm -rf .git events.json; git init -q; git add .; ${owner} commit -qm "0 kata creation, not"`,
    ],
    [
      'an object that is gone',
      'damaged',
      'git repack -qAd; git unpack-objects -q < /dev/null || true; mv .git/objects/pack/*.pack ..; rm .git/objects/pack/*; git unpack-objects -q < ../*.pack; oid=$(git rev-parse tags/2:files/hiker.js); rm -f ".git/objects/${oid:0:2}/${oid:2}"',
    ],
  ])('%s', async (_name, kind, script) => {
    const archive = await repacked(download, script);
    const { result } = await takeIn(dojo, archive);
    expect(result).toMatchObject({ problem: { kind: 'bad-archive', problem: { kind } } });
    expect(await dojo.store.listKatas()).toEqual([]);
  });

  test('a bundle', async () => {
    const bundle = `git bundle create -q ../x.bundle main; rm -rf ./* ./.git; mv ../x.bundle .`;
    const archive = await repacked(download, bundle);
    const { result } = await takeIn(dojo, archive);
    expect(result).toMatchObject({ problem: { problem: { kind: 'other-git' } } });
  });
});

async function kataIn(archive: Uint8Array): Promise<TakenInArchive['katas'][number]> {
  const { result } = await takeIn(dojo, archive);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const [kata, ...others] = result.value.katas;
  if (kata === undefined || others.length > 0) throw new Error(JSON.stringify(result.value));
  return kata;
}
