import { gzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RepositoryCopy } from '../../src/dojo/ports.ts';
import { bytesOf } from '../../src/git/bytes.ts';
import { wrappedObject } from '../../src/git/wrapped-object.ts';
import { crafted, treeContent, withEntry, type Craft } from '../support/crafted.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { takeIn } from '../support/import-kata.ts';
import { tryImport } from '../support/try-import.ts';
import { creationOf, openNew, openThere } from '../support/katas.ts';

let there: TestDojo;
let here: TestDojo;
let copy: RepositoryCopy;
let good: Uint8Array;

beforeEach(async () => {
  [there, here] = [openDojo(), openDojo()];
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  copy = await kata.copy();
  good = await there.archive.tgz(copy, 'root');
});

afterEach(async () => {
  await there.close();
  await here.close();
});

describe('an archive that was made to lead out of its folder, or into a .git, is refused', () => {
  test.each([
    ['bad-name', { name: '../../evil' }],
    ['bad-name', { name: 'root/../../evil' }],
    ['bad-name', { name: '/etc/passwd' }],
    ['bad-name', { name: 'C:/evil' }],
    ['bad-name', { name: 'root\\..\\evil' }],
    ['bad-name', { name: 'root/a\u0007b' }],
    ['bad-name', { name: 'root/.GIT/config' }],
    ['bad-name', { name: 'root/git~1/config' }],
    ['bad-name', { name: 'root/.g\u200cit/config' }],
    ['bad-name', { name: 'root/.git/HEAD' }],
    ['not-a-file', { name: 'root/.git/hooks', type: 'symlink', linkname: '../../x' }],
  ] as const)('%s: %o', async (kind, header) => {
    expect(await tryImport(here, await withEntry(good, header, 'x'))).toMatchObject({
      kind,
      entry: header.name,
    });
  });

  test.each([
    [{ name: 'root/.git::$INDEX_ALLOCATION/config' }, 'Windows cannot keep'],
    [{ name: 'root/aux.txt' }, 'Windows has a device'],
    [{ name: 'root/dot.' }, 'a blank or dot'],
    [{ name: 'root/readme.MD' }, 'is there already'],
    [{ name: 'root/link', type: 'symlink', linkname: '/etc/passwd' }, 'a link'],
    [{ name: 'root/hard', type: 'link', linkname: 'root/README.md' }, 'a link'],
    [{ name: 'root/device', type: 'character-device' }, 'a device'],
    [{ name: 'root/pipe', type: 'fifo' }, 'a pipe'],
  ] as const)('%o beside the repository is left out, and told', async (header, reason) => {
    const { result } = await takeIn(here, await withEntry(good, header, 'x'));
    expect(result).toMatchObject({
      value: {
        katas: [{ result: { value: { kind: 'imported' } } }],
        leftOut: [{ entry: header.name, reason: expect.stringContaining(reason) as string }],
      },
    });
  });

  test('also when it is no archive, cut short, or would fill the memory', async () => {
    const [empty, noTar] = [new Uint8Array(), gzipSync(bytesOf('no tar'.repeat(200)))];
    for (const bytes of [empty, bytesOf('PK\u0003\u0004'), noTar, good.subarray(0, 900)]) {
      expect(await tryImport(here, bytes)).toMatchObject({ kind: 'not-an-archive', entry: '' });
    }
    const bomb = gzipSync(new Uint8Array(100_000_001));
    expect(bomb.length).toBeLessThan(150_000);
    expect(await tryImport(here, bomb)).toMatchObject({ kind: 'too-large' });
    const twice = gzipSync(gzipSync(new Uint8Array(100_000_001)));
    expect(await tryImport(here, twice)).toMatchObject({ kind: 'not-an-archive' });
  });

  test('but a file beside the repository is left where it is', async () => {
    expect(
      await tryImport(here, await withEntry(good, { name: 'root/notes.txt' }, 'x')),
    ).toMatchObject({ kind: 'imported' });
    const taken = await (await openThere(here.store, 'AAAAAA')).copy();
    expect([...taken.refs, ...taken.tree]).toEqual([...copy.refs, ...copy.tree]);
  });
});

describe('a history that is sound to git, and no kata that can be kept, is refused', () => {
  const events = '[\n{"index":0,"event":"created","time":[2021,3,14,15,9,26,535000]}';
  const run =
    '{"index":1,"time":[2021,3,14,15,11,0,0],"colour":"red","predicted":"none","duration":1}';
  const two = { path: 'events.json', text: `${events},\n${run}\n]\n` };
  const oid = '1'.repeat(40);
  const listing = (text: string) => ({ tree: [{ path: 'events.json', text }] });
  const named = (path: string) => ({ tree: [two, { path: `files/${path}`, text: 'x' }] });

  test('while the same with nothing wrong in it is taken', async () => {
    expect(await tryImport(here, await crafted(copy, { tree: [two] }))).toMatchObject({
      kind: 'imported',
    });
  });

  test("and entries that options have not are no one else's either", async () => {
    const options = '{"__proto__":{"theme":"dark"},"a":"b"}';
    const archive = await crafted(copy, replaced('config/options.json', options));
    expect(await tryImport(here, archive)).toMatchObject({ kind: 'imported' });
    expect(Object.hasOwn(Object.prototype, 'theme')).toBe(false);
    expect((await (await openThere(here.store, 'AAAAAA')).head()).options.theme).toBe('light');
  });

  test.each<readonly [name: string, kind: string, craft: Craft]>([
    ['a folder that leads out', 'bad-name', named('../evil')],
    ['a .git in its tree', 'bad-name', named('.git/config')],
    ['a .GIT in its tree', 'bad-name', named('.GIT/config')],
    ['a .gitmodules in its tree', 'bad-name', named('.gitmodules')],
    ['a name that is a device', 'bad-name', named('con')],
    ['a name that nobody can see', 'bad-name', named('a\u200b')],
    ['a path that is too long', 'bad-name', named('a/'.repeat(20) + 'b'.repeat(199))],
    ['folders that are too deep', 'too-large', named(`${'a/'.repeat(60)}b`)],
    [
      'names that are one to Windows',
      'bad-name',
      { tree: [...named('Make').tree, ...named('make').tree] },
    ],
    [
      'names that are one to macOS',
      'bad-name',
      { tree: [...named('\u00e9').tree, ...named('e\u0301').tree] },
    ],
    ['a link', 'not-a-file', { tree: [two, { path: 'files/link', mode: '120000', oid: '' }] }],
    ['a submodule', 'not-a-file', { tree: [two, { path: 'files/sub', mode: '160000', oid }] }],
    [
      'an object that is missing',
      'damaged',
      { tree: [two, { path: 'files/x', mode: '100644', oid }] },
    ],
    ['a tree that is cut short', 'damaged', { rawTree: bytesOf('100644 a\0short') }],
    ['a tree without an end', 'damaged', { rawTree: bytesOf('x'.repeat(60)) }],
    ['a file that is no text', 'not-a-kata', binary('files/x')],
    ['output that is no text', 'not-a-kata', binary('stdout')],
    ['no events.json', 'not-a-kata', { without: ['events.json'] }],
    ['no manifest', 'not-a-kata', { tree: [two], without: ['config/manifest.json'] }],
    ['an event too few', 'damaged', {}],
    ['events that are no list', 'damaged', listing('{}')],
    ['events that are no JSON', 'damaged', listing('[\n')],
    [
      'an event of no known kind',
      'damaged',
      listing(`${events},\n${run.replace('"red"', '7')}\n]\n`),
    ],
    [
      'a moment that is in no calendar',
      'damaged',
      listing(`${events},\n${run.replace(',14,', ',99,')}\n]\n`),
    ],
    ['a manifest of no known form', 'damaged', replaced('config/manifest.json', '{"id":"AAAAAA"}')],
    ['truncations of no known form', 'damaged', replaced('truncations.json', '[]')],
    [
      'a merge',
      'not-a-kata',
      {
        tree: [two],
        commit: (text) => text.replace(/parent.*\n/, (line) => line + line),
      },
    ],
    [
      'a commit without an author',
      'damaged',
      { tree: [two], commit: (text) => text.replace(/author.*\n/, '') },
    ],
    ['a tag on another commit', 'not-a-kata', refs((all, tip) => all.set('refs/tags/0', tip))],
    ['a tag beyond the last event', 'not-a-kata', refs((all, tip) => all.set('refs/tags/7', tip))],
    ['no main', 'not-a-kata', refs((all) => all.delete('refs/heads/main'))],
    [
      'a ref to nothing',
      'damaged',
      refs((all) => all.set('refs/tags/fail-1-20210314T150926535Z', oid)),
    ],
  ])('%s', async (_name, kind, craft) => {
    const linked = await wrappedObject('blob', bytesOf('/etc/passwd'));
    const tree = craft.tree?.map((put) =>
      'oid' in put && put.oid === '' ? { ...put, oid: linked.oid } : put,
    );
    const whole: Craft = {
      ...craft,
      ...(tree === undefined ? {} : { tree }),
      more: [['blob', bytesOf('/etc/passwd')]],
    };
    expect(await tryImport(here, await crafted(copy, whole))).toMatchObject({ kind });
  });

  test('a tree that names itself ten times, forty folders deep', async () => {
    const more: (readonly ['tree', ReturnType<typeof bytesOf>])[] = [];
    let inside = (await wrappedObject('tree', bytesOf(''))).oid;
    more.push(['tree', bytesOf('')]);
    for (let depth = 0; depth < 30; depth += 1) {
      const entries = [...'abcdefghij'].map((path) => ({ path, mode: '40000', oid: inside }));
      const content = treeContent(entries);
      more.push(['tree', content]);
      inside = (await wrappedObject('tree', content)).oid;
    }
    const leaf = { path: 'files/bomb', mode: '40000', oid: inside };
    const bytes = await crafted(copy, { tree: [two, leaf], more });
    expect(await tryImport(here, bytes)).toMatchObject({ kind: 'too-large' });
  });

  function binary(path: string): Craft {
    return { tree: [two, { path, text: Uint8Array.of(0xff, 0xfe, 0x00) }] };
  }

  function replaced(path: string, text: string): Craft {
    return { tree: [two, { path, text }] };
  }

  function refs(change: NonNullable<Craft['refs']>): Craft {
    return { tree: [two], refs: change };
  }
});
