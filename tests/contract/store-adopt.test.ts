import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { tgz } from '../../src/archive/tgz.ts';
import { historyUpTo } from '../../src/dojo/history-up-to.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { base64 } from '../support/base64.ts';
import {
  creationOf,
  manifest,
  openNew,
  openThere,
  ownPrefix,
  saveRun,
  startFiles,
} from '../support/katas.ts';

let store: ReturnType<typeof openKataStore>;
let kata: KataRepository;

beforeEach(async () => {
  store = openKataStore({ prefix: ownPrefix() });
  kata = await openNew(store, creationOf('AAAAAA'));
  for (let index = 1; index <= 4; index += 1) {
    await saveRun(kata, filesOf([['hiker.js', `exports.at = ${index};\n`]]));
  }
});

afterEach(async () => {
  for (const { id } of await store.listKatas()) await store.deleteKata(id);
  await store.close();
});

describe('a kata made of the past of another', () => {
  test('has its commits and tags as they are, up to the event, and goes on under its own id', async () => {
    const copy = await kata.copy();
    expect(await store.adoptKata('BBBBBB', historyUpTo(copy, 2))).toMatchObject({ ok: true });
    const fork = await openThere(store, 'BBBBBB');
    const head = await fork.head();
    expect(head.tip).toBe(copy.refs.get('refs/tags/2'));
    expect(head.events).toEqual((await kata.head()).events.slice(0, 3));
    expect(head.manifest).toEqual({ ...manifest, id: 'BBBBBB', imported_from: 'AAAAAA' });

    await saveRun(fork, filesOf([['hiker.js', 'exports.at = "another way";\n']]));
    const script = [
      'git fsck --strict --full',
      'git status --porcelain',
      'git tag | tr "\\n" " "',
      'git log --reverse --format=%an,%cn | uniq | tr "\\n" " "',
      'grep \'"id"\' config/manifest.json; grep -c imported_from config/manifest.json || true',
    ].join('\n');
    const download = base64(await tgz(await fork.copy(), 'fork'));
    expect(await commands.inDownload(download, script)).toBe(
      '0 1 2 3 AAAAAA,AAAAAA BBBBBB,BBBBBB   "id": "AAAAAA"\n0\n',
    );
    expect((await kata.head()).tip).toBe(copy.refs.get('refs/heads/main'));
  });

  test('is in the list at once, with the events it has', async () => {
    await store.adoptKata('BBBBBB', historyUpTo(await kata.copy(), 1));
    const listed = (await store.listKatas()).map(({ id, events }) => [id, events.length]);
    expect(listed.toSorted()).toEqual([
      ['AAAAAA', 5],
      ['BBBBBB', 2],
    ]);
  });

  test('brings options that no event holds yet', async () => {
    const pending = { ...defaultOptions, predict: 'on' as const };
    const history = historyUpTo(await kata.copy(), 4);
    await store.adoptKata('BBBBBB', { ...history, pending });
    expect((await (await openThere(store, 'BBBBBB')).head()).options).toEqual(pending);
  });

  test('needs an event that is there', async () => {
    const copy = await kata.copy();
    expect(() => historyUpTo(copy, 5)).toThrow('no event 5 in AAAAAA');
  });

  test('takes no id that is in use', async () => {
    const { tip } = await kata.head();
    const adopted = await store.adoptKata('AAAAAA', historyUpTo(await kata.copy(), 1));
    expect(adopted).toEqual({ ok: false, problem: { kind: 'taken' } });
    expect((await kata.head()).tip).toBe(tip);

    await store.groups.create({ manifest: { ...manifest, id: 'CCCCCC' }, files: startFiles });
    const asGroup = await store.adoptKata('CCCCCC', historyUpTo(await kata.copy(), 1));
    expect(asGroup).toEqual({ ok: false, problem: { kind: 'taken' } });
  });

  test('is not stored when an object is missing, or a tag is', async () => {
    const history = historyUpTo(await kata.copy(), 3);
    for (const [at] of history.objects.entries()) {
      const adopted = await store.adoptKata('BBBBBB', {
        ...history,
        objects: history.objects.toSpliced(at, 1),
      });
      // What only event 4 has is not missed.
      if (adopted.ok) await store.deleteKata('BBBBBB');
      else expect(adopted.problem).toMatchObject({ kind: 'damaged', id: 'BBBBBB' });
    }
    const refs = new Map([...history.refs].filter(([ref]) => ref !== 'refs/tags/3'));
    const untagged = await store.adoptKata('BBBBBB', { ...history, refs });
    expect(untagged).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
    expect((await store.listKatas()).map(({ id }) => id)).toEqual(['AAAAAA']);
  });
});
