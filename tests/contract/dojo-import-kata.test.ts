import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { historyUpTo } from '../../src/dojo/history-up-to.ts';
import { importKata } from '../support/import-kata.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import {
  creationOf,
  manifest,
  openNew,
  openThere,
  ownPrefix,
  saveRun,
  submissionOn,
} from '../support/katas.ts';
import { repacked } from '../support/repack.ts';

let here: TestDojo;
let there: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  [here, there] = [openDojo({}, ownPrefix()), openDojo({}, ownPrefix())];
  kata = await openNew(there.store, creationOf('AAAAAA'));
  for (let index = 1; index <= 3; index += 1) await save(kata, `at ${index}`);
});

afterEach(async () => {
  await here.close();
  await there.close();
});

describe('a download, taken in by another browser', () => {
  test('is the same kata: id, commits, tags, files, output, options that were only set', async () => {
    const options = { ...defaultOptions, predict: 'on' as const };
    await kata.setOptions(options);
    expect(await take(here, await download())).toEqual({ id: 'AAAAAA', kind: 'imported' });
    const copy = await openThere(here.store, 'AAAAAA');
    expect(await copy.head()).toEqual(await kata.head());
    expect((await copy.head()).options).toEqual(options);
    for (const index of [0, 1, 2, 3]) {
      expect(await copy.snapshot(index)).toEqual(await kata.snapshot(index));
    }
    expect((await copy.copy()).refs).toEqual((await kata.copy()).refs);
    expect(await download(copy)).toEqual(await download());
  });

  test('brings the submissions that were overtaken', async () => {
    const { tip } = await kata.head();
    await save(kata, 'first');
    const lost = await kata.save(submissionOn(tip, 4, { files: filesOf([['lost.js', 'kept']]) }));
    expect(lost.ok).toBe(false);
    await take(here, await download());
    const { refs } = await (await openThere(here.store, 'AAAAAA')).copy();
    expect([...refs.keys()].filter((ref) => ref.includes('fail-4-'))).toHaveLength(1);
  });

  test.each([
    ['as it comes from git clone and gc', 'git gc -q --aggressive'],
    [
      'with deltas that name their base',
      'mv .git/objects/pack/*.pack ../p; rm -rf .git/objects/pack/*; git unpack-objects -q < ../p; git rev-list --objects --all | git -c pack.useOffsetDelta=false pack-objects --no-reuse-delta -q .git/objects/pack/pack; git prune-packed',
    ],
    [
      'with loose objects and refs',
      'mv .git/objects/pack/*.pack ../p; rm -rf .git/objects/pack/* ; git unpack-objects -q < ../p; for r in $(git tag); do c=$(git rev-parse $r); git tag -d $r; git tag $r $c; done',
    ],
    [
      'with hooks, remotes and other branches',
      'git branch other; git remote add origin https://example.org/x.git; mkdir -p .git/hooks .git/objects/info; echo "touch ../pwned" > .git/hooks/post-checkout; echo ../x > .git/objects/info/alternates; git config core.sshCommand "touch ../pwned"; git commit-graph write',
    ],
  ])('is the same kata %s', async (_name, script) => {
    const bytes = await repacked(await download(), script);
    expect(bytes).not.toEqual(await download());
    expect(await take(here, bytes)).toEqual({ id: 'AAAAAA', kind: 'imported' });
    const copy = await openThere(here.store, 'AAAAAA');
    expect(await copy.head()).toEqual(await kata.head());
    // Nothing but what we export: no branch, remote, config or hook came along.
    expect(await download(copy)).toEqual(await download());
  });

  test('does nothing the second time, or when what is here has gone on from it', async () => {
    const early = await download();
    await take(here, early);
    expect(await take(here, early)).toEqual({ id: 'AAAAAA', kind: 'here-already' });
    const copy = await openThere(here.store, 'AAAAAA');
    await save(copy, 'on my own');
    const { tip } = await copy.head();
    expect(await take(here, early)).toEqual({ id: 'AAAAAA', kind: 'here-already' });
    expect((await copy.head()).tip).toBe(tip);
    expect(await here.store.listKatas()).toHaveLength(1);
  });

  test('goes on where it is ahead, and an open tab sees it', async () => {
    await take(here, await download());
    const copy = await openThere(here.store, 'AAAAAA');
    const heard = new Promise<void>((resolve) => copy.onChange(resolve));
    await copy.keepDraft({ tab: 't', on: 3, at: 1, patch: { put: { x: 'draft' }, removed: [] } });
    await save(kata, 'at 4');
    await save(kata, 'at 5');
    expect(await take(here, await download())).toEqual({ id: 'AAAAAA', kind: 'advanced' });
    await heard;
    expect(await copy.head()).toEqual(await kata.head());
    expect(await copy.drafts()).toHaveLength(1);
    await save(copy, 'and on');
    const [listed] = await here.store.listKatas();
    expect(listed?.events).toHaveLength(7);
  });

  test('that went another way is kept beside, under an id of its own, and only once', async () => {
    const common = await download();
    await take(here, common);
    const mine = await openThere(here.store, 'AAAAAA');
    await save(mine, 'my way');
    await save(kata, 'their way');
    const theirs = await download();
    const before = await mine.copy();
    const taken = await take(here, theirs);
    expect(taken).toEqual({ id: expect.stringMatching(/^\w{6}$/) as string, kind: 'imported' });
    expect(taken.id).not.toBe('AAAAAA');
    expect(await mine.copy()).toEqual(before);
    const copy = await openThere(here.store, taken.id);
    const head = await copy.head();
    expect(head.tip).toBe((await kata.head()).tip);
    expect(head.manifest).toEqual({ ...manifest, id: taken.id, imported_from: 'AAAAAA' });
    expect(await take(here, theirs)).toEqual({ id: taken.id, kind: 'here-already' });
    await save(copy, 'and on');
    expect(await take(here, theirs)).toEqual({ id: taken.id, kind: 'here-already' });
    expect(await here.store.listKatas()).toHaveLength(2);
  });

  test('of a fork with its past is that fork again, not the kata that it came from', async () => {
    await there.store.adoptKata('BBBBBB', historyUpTo(await kata.copy(), 2));
    const fork = await openThere(there.store, 'BBBBBB');
    expect(await take(here, await download(fork))).toEqual({ id: 'BBBBBB', kind: 'imported' });
    expect(await take(here, await download())).toEqual({ id: 'AAAAAA', kind: 'imported' });
    expect(await take(there, await download(fork))).toEqual({ id: 'BBBBBB', kind: 'here-already' });
    expect((await (await openThere(here.store, 'BBBBBB')).head()).events).toHaveLength(3);
  });
});

async function save(repository: KataRepository, text: string): Promise<void> {
  await saveRun(repository, filesOf([['hiker.js', `// ${text}\n${'a line\n'.repeat(30)}`]]));
}

async function download(repository: KataRepository = kata): Promise<Uint8Array> {
  return there.archive.tgz(await repository.copy(), 'root');
}

async function take(dojo: TestDojo, bytes: Uint8Array) {
  const imported = await importKata(dojo, bytes);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  return imported.value;
}
