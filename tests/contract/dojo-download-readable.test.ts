import { assert, asyncProperty, constantFrom, nat, subarray } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadReadable } from '../../src/dojo/download-readable.ts';
import { importKata } from '../support/import-kata.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { objectPath, refPath } from '../../src/store/git-rows.ts';
import { kataDatabaseName, openKataDatabase } from '../../src/store/kata-database.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, saveRun, submissionOn } from '../support/katas.ts';

let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('AAAAAA'));
  for (let index = 1; index <= 6; index += 1) {
    await saveRun(kata, filesOf([['hiker.js', `exports.at = ${index};\n`]]));
  }
});

afterEach(() => dojo.close());

describe('what can be read of a damaged kata', () => {
  test('is main up to the damage, and each event beyond it under a tag of its own', async () => {
    const { refs } = await kata.copy();
    await damage([objectPath(await oidOf('files/hiker.js', 3))], null);
    expect((await dojo.store.openKata('AAAAAA')).ok).toBe(true);
    expect(
      await inDownload(
        'git fsck --strict --full',
        'git status --porcelain',
        'git rev-parse HEAD',
        'git tag | xargs',
        'git show rescued-6:files/hiker.js',
        'git show rescued-6:events.json | tail -n 2 | head -c 10; echo',
        'git log --format=%s rescued-6 | xargs -d "\\n" -n 1 | cut -c 1',
        'git log -1 --format="%b%an %at" rescued-4',
      ),
    ).toBe(
      [
        refs.get('refs/tags/2'),
        '0 1 2 rescued-4 rescued-5 rescued-6',
        'exports.at = 6;',
        '{"index":6\n6\n5\n4\n2\n1\n0',
        `Rescued from ${refs.get('refs/tags/4')}, whose past is damaged.`,
        'AAAAAA 1615734840',
        '',
      ].join('\n'),
    );
  });

  test('is all of it when only a tag was lost: another browser takes it in', async () => {
    const copy = await kata.copy();
    await damage([refPath('refs/tags/6'), refPath('refs/tags/2')], null);
    expect(await dojo.store.openKata('AAAAAA')).toMatchObject({ problem: { kind: 'damaged' } });
    const other = openDojo();
    const saved = await downloadReadable(dojo, 'AAAAAA');
    expect(await importKata(other, bytesOf(saved))).toMatchObject({
      value: { kind: 'imported', id: 'AAAAAA' },
    });
    const opened = await other.store.openKata('AAAAAA');
    expect(opened.ok && (await opened.value.copy()).refs).toEqual(copy.refs);
    await other.close();
  });

  test('has the branch, when that is lost, at the last event', async () => {
    const { refs } = await kata.copy();
    await damage([refPath('refs/heads/main')], null);
    expect(await inDownload('git rev-parse main', 'git tag | xargs')).toBe(
      `${refs.get('refs/heads/main')}\n0 1 2 3 4 5 6\n`,
    );
  });

  test('brings overtaken submissions, options that were only set, and drafts', async () => {
    const { tip } = await kata.head();
    await saveRun(kata);
    await kata.save(submissionOn(tip, 7, { files: filesOf([['lost.js', 'kept']]) }));
    await kata.setOptions({ predict: 'on' });
    await kata.keepDraft({
      tab: 't',
      on: 7,
      at: 1,
      patch: { put: filesOf([['lib/x.js', 'typed']]), removed: [] },
    });
    await damage([objectPath(await oidOf('', 0))], null);
    expect(
      await inDownload(
        'git fsck --strict --full',
        'git tag | sed s/-2021.*// | xargs',
        'git show $(git tag --list "rescued-fail*"):files/lost.js; echo',
        'cat drafts/0-on-7/lib/x.js; echo',
        'git diff --unified=0 | tail -n 1',
      ),
    ).toBe(
      'rescued-1 rescued-2 rescued-3 rescued-4 rescued-5 rescued-6 rescued-7 rescued-fail-7\n' +
        'kept\ntyped\n+  "predict": "on",\n',
    );
  });

  test('is nothing when every object is lost, and that is said', async () => {
    const { objects } = await kata.copy();
    await damage(
      objects.map(({ oid }) => objectPath(oid)),
      null,
    );
    expect(await downloadReadable(dojo, 'AAAAAA')).toEqual({
      ok: false,
      problem: { kind: 'damaged', id: 'AAAAAA', reason: 'nothing in it can be read' },
    });
    expect(await downloadReadable(dojo, 'BBBBBB')).toMatchObject({ problem: { kind: 'unknown' } });
  });

  test('is sound to native git whatever was damaged, and the kata stays as it was', async () => {
    const before = await rows();
    await assert(
      asyncProperty(
        subarray([...before.keys()], { minLength: 1, maxLength: 12 }),
        constantFrom('remove', 'cut', 'change', 'swap'),
        nat(),
        async (paths, how, at) => {
          const [other] = [...before.values()].slice(at % before.size);
          for (const path of paths) await damage([path], damaged(before.get(path), how, at, other));
          const were = await rows();
          const saved = await downloadReadable(dojo, 'AAAAAA');
          expect(await rows()).toEqual(were);
          if (saved.ok) expect(await check(bytesOf(saved))).toBe('');
          else expect(saved.problem).toMatchObject({ kind: 'damaged' });
          for (const [path, bytes] of before) await damage([path], bytes);
        },
      ),
      { numRuns: 60 },
    );
  });
});

type Row = Uint8Array<ArrayBuffer>;

function damaged(row: Row = new Uint8Array(), how: string, at: number, other: Row | undefined) {
  if (how === 'remove') return null;
  if (how === 'cut') return row.slice(0, at % (row.length + 1));
  if (how === 'swap') return other ?? null;
  return row.with(at % Math.max(row.length, 1), 0);
}

async function check(archive: Uint8Array): Promise<string> {
  return commands.inDownload(base64(archive), 'git fsck --strict --full; git status --porcelain');
}

/** Puts the bytes at these paths of the repository, or removes what is there. */
async function damage(paths: readonly string[], bytes: Row | null): Promise<void> {
  const database = await openKataDatabase(kataDatabaseName(dojo.prefix, 'AAAAAA'), () => undefined);
  for (const path of paths) {
    await (bytes === null ? database.delete('git', path) : database.put('git', bytes, path));
  }
  database.close();
}

async function rows(): Promise<ReadonlyMap<string, Row>> {
  const database = await openKataDatabase(kataDatabaseName(dojo.prefix, 'AAAAAA'), () => undefined);
  const [paths, values] = [await database.getAllKeys('git'), await database.getAll('git')];
  database.close();
  return new Map(paths.map((path, at) => [path, values[at] ?? new Uint8Array()]));
}

/** The object at a path of an event; the commit itself for ''. */
async function oidOf(path: string, index: number): Promise<string> {
  const archive = await dojo.archive.tgz(await kata.copy(), 'root');
  const what = path === '' ? `${index}` : `${index}:${path}`;
  return (await commands.inDownload(base64(archive), `git rev-parse ${what}`)).trim();
}

async function inDownload(...script: readonly string[]): Promise<string> {
  const archive = bytesOf(await downloadReadable(dojo, 'AAAAAA'));
  return commands.inDownload(base64(archive), script.join('\n'));
}

function bytesOf(saved: Awaited<ReturnType<typeof downloadReadable>>): Uint8Array {
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return saved.value.bytes;
}
