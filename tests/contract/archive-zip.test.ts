import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/git/bytes.ts';
import { asZip } from '../support/clones.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { takeIn } from '../support/import-kata.ts';
import { creationOf, openNew } from '../support/katas.ts';
import { tryImport } from '../support/try-import.ts';

let there: TestDojo;
let here: TestDojo;
let good: Uint8Array;

beforeEach(async () => {
  [there, here] = [openDojo(), openDojo()];
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  good = await asZip(await there.archive.tgz(await kata.copy(), 'root'));
});

afterEach(async () => {
  await there.close();
  await here.close();
});

test('a zip of a download is taken in as the download is', async () => {
  expect(await tryImport(here, zipSync({}))).toMatchObject({ kind: 'not-a-kata' });
  expect(await tryImport(here, good)).toEqual({ kind: 'imported', id: 'AAAAAA' });
});

describe('a zip that lies, or was made to harm, is refused', () => {
  const zeros = new Uint8Array(30_000_000);
  // Offsets in the only entry of a small zip: its own header, and the directory's, by their fields.
  const one = (field: number, value: number, bytes = 2) =>
    patched(zipOf('a'), 'entry', { field, value, bytes });
  const own = (field: number, value: number) =>
    patched(zipOf('a'), 'local', { field, value, bytes: 2 });

  // Two entries, both called aa.
  const named = patched(zipOf('aa', 'bb'), 'second', { field: 46, value: 0x6161, bytes: 2 });

  test.each<readonly [name: string, kind: string, archive: () => Uint8Array]>([
    ['a name that leads out', 'bad-name', () => zipOf('root/../../evil')],
    ['an absolute name', 'bad-name', () => zipOf('/etc/passwd')],
    ['a drive', 'bad-name', () => zipOf('C:/evil')],
    ['a name of Windows', 'bad-name', () => zipOf('root\\..\\evil')],
    ['a .GIT', 'bad-name', () => zipOf('root/.GIT/config')],
    ['two names in a .git that are one to some', 'bad-name', () => zipOf('.git/HEAD', '.git/head')],
    ['a name that never ends', 'bad-name', () => zipOf('a'.repeat(3000))],
    ['a link in a .git', 'not-a-file', () => linked(zipOf('.git/hooks'))],
    ['files of zeros', 'too-large', () => zipSync({ a: zeros, b: zeros, c: zeros, d: zeros })],
    ['a file that says it is huge', 'too-large', () => one(24, 0x7fffffff, 4)],
    ['a file that is more than it says', 'damaged', () => one(24, 3, 4)],
    ['a file that is less than it says', 'damaged', () => one(24, 9999, 4)],
    ['a checksum that is wrong', 'damaged', () => one(16, 1, 4)],
    ['a content that goes beyond the end', 'damaged', () => one(20, 9999, 4)],
    ['a place that is no file', 'damaged', () => one(42, 7, 4)],
    ['two names for one file', 'damaged', () => own(30, 0x4242)],
    ['two ways to unpack one file', 'damaged', () => own(8, 0)],
    [
      'two files in one place',
      'damaged',
      () => patched(named, 'second', { field: 42, value: 0, bytes: 4 }),
    ],
    ['a password', 'encrypted', () => one(8, 1)],
    ['a password that is hidden', 'encrypted', () => one(8, 0x2000)],
    ['a method that nobody has', 'packed-otherwise', () => one(10, 99)],
    ['zip64', 'packed-otherwise', () => one(24, 0xffffffff, 4)],
    [
      'zip64 for the whole',
      'packed-otherwise',
      () => patched(zipOf('a'), 'end', { field: 10, value: 0xffff, bytes: 2 }),
    ],
    [
      'several parts',
      'packed-otherwise',
      () => patched(zipOf('a'), 'end', { field: 4, value: 1, bytes: 2 }),
    ],
    [
      'a directory beyond the end',
      'damaged',
      () => patched(zipOf('a'), 'end', { field: 16, value: 9999, bytes: 4 }),
    ],
    [
      'entries that are not there',
      'damaged',
      () =>
        patched(patched(zipOf('a'), 'end', { field: 10, value: 9, bytes: 2 }), 'end', {
          field: 8,
          value: 9,
          bytes: 2,
        }),
    ],
    ['no end', 'not-an-archive', () => good.subarray(0, -30)],
    ['nothing but a beginning', 'not-an-archive', () => bytesOf('PK\u0003\u0004')],
  ])('%s', async (_name, kind, archive) => {
    expect(await tryImport(here, archive())).toMatchObject({ kind });
  });
});

test('a link beside the repository is left out, and told', async () => {
  const files = { link: bytesOf('/etc/passwd'), ...unzipSync(good) };
  const { result } = await takeIn(here, linked(zipSync(files)));
  expect(result).toMatchObject({
    value: {
      katas: [{ result: { value: { kind: 'imported' } } }],
      leftOut: [{ entry: 'link', reason: 'it is no file but a link' }],
    },
  });
});

test('a name that every object has is a name like any other', async () => {
  const json = bytesOf('{"visible_filenames": ["x"]}');
  const zip = zipSync({ 'placehold/manifest.json': json, 'constructor/manifest.json': json });
  const renamed = String.fromCharCode(...zip).replaceAll('placehold', '__proto__');
  const archive = Uint8Array.from(renamed, (character) => character.charCodeAt(0));
  const { result } = await takeIn(here, archive);
  expect(result).toMatchObject({ value: { startPoints: { kept: [] } } });
  expect(Object.hasOwn(Object.prototype, 'manifest.json')).toBe(false);
});

test.each([
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
])('what %s has packed is told by name', async (name, bytes) => {
  expect(await tryImport(here, Uint8Array.from(bytes))).toEqual({
    kind: 'packed-otherwise',
    entry: '',
    reason: `it is packed by ${name}`,
  });
});

function zipOf(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('hello '.repeat(20))])));
}

/** The zip, with one number of its headers changed. */
function patched(
  zip: Uint8Array,
  where: 'local' | 'entry' | 'second' | 'end',
  {
    field,
    value,
    bytes,
  }: { readonly field: number; readonly value: number; readonly bytes: number },
): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  const first = view.getUint32(end + 16, true);
  const second = first + 46 + view.getUint16(first + 28, true) + view.getUint16(first + 30, true);
  const at = { local: 0, entry: first, second, end }[where] + field;
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** Its first entry is a link of Unix. */
function linked(zip: Uint8Array): Uint8Array {
  const unix = patched(zip, 'entry', { field: 4, value: 0x0314, bytes: 2 });
  return patched(unix, 'entry', { field: 38, value: 0o120777 * 0x10000, bytes: 4 });
}
