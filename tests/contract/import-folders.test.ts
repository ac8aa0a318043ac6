import { gunzipSync } from 'fflate';
import { unpackTar } from 'modern-tar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Brought, BroughtFolder } from '../../src/dojo/brought.ts';
import { outcomesOf } from '../../src/dojo/outcomes-of.ts';
import { bytesOf } from '../../src/git/bytes.ts';
import { createImportModel } from '../../src/ui/models/import.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew } from '../support/katas.ts';

let here: TestDojo;
let there: TestDojo;

beforeEach(() => {
  [here, there] = [openDojo(), openDojo()];
});

afterEach(async () => {
  await here.close();
  await there.close();
});

test('a folder with a repository is taken in as an archive of it is', async () => {
  const files = await unpacked('AAAAAA', 'clones/fizz/');
  const nested = new File(['no archive: a file of the practice'], 'x.zip');
  expect(
    await bring({ name: 'clones', files: [...files, { path: 'clones/fizz/x.zip', file: nested }] }),
  ).toEqual([['clones', 'imported AAAAAA']]);
});

test('a folder of downloads is as many files, and what lies about beside them is not told of', async () => {
  const readme = { path: 'all/readme.txt', file: new File(['hello'], 'readme.txt') };
  const tgzs = await Promise.all(['AAAAAA', 'BBBBBB'].map((id) => archiveFile(id)));
  const folder = [...tgzs.map((file) => ({ path: `all/${file.name}`, file })), readme];
  expect(await bring({ name: 'all', files: folder })).toEqual([
    ['AAAAAA.tgz', 'imported AAAAAA'],
    ['BBBBBB.tgz', 'imported BBBBBB'],
  ]);
  const fox = await unpacked('CCCCCC', 'all/fox/');
  expect(await bring({ name: 'all', files: [...folder.slice(0, 1), ...fox] })).toEqual([
    ['AAAAAA.tgz', 'here-already AAAAAA'],
    ['all', 'imported CCCCCC'],
  ]);
});

test('a folder with nothing of ours in it, or far too much, says so', async () => {
  const file = new File(['hello'], 'hello.txt');
  expect(await bring({ name: 'empty', files: [] })).toEqual([['empty', 'not-a-kata']]);
  expect(await bring({ name: 'films', files: [{ path: 'films/a', file }] })).toEqual([
    ['films', 'not-a-kata'],
  ]);
  const many = Array.from({ length: 50_001 }, (_, at) => ({ path: `many/${at}`, file }));
  expect(await bring({ name: 'many', files: many })).toEqual([['many', 'too-large']]);
  const film = Object.assign(new File([], 'film'), {});
  Object.defineProperty(film, 'size', { value: 600_000_000 });
  expect(await bring({ name: 'film', files: [{ path: 'film/film', file: film }] })).toEqual([
    ['film', 'too-large'],
  ]);
});

test('start-points of a folder can be chosen once they are in, and each error is told', async () => {
  const manifest = {
    display_name: 'Tea party',
    visible_filenames: ['instructions'],
  };
  const folder = [
    { path: 'mine/tea/manifest.json', file: new File([JSON.stringify(manifest)], 'manifest.json') },
    { path: 'mine/tea/instructions', file: new File([bytesOf('Count the cups.\n')], 'x') },
    {
      path: 'mine/bad/manifest.json',
      file: new File(['{"visible_filenames": 7}'], 'manifest.json'),
    },
  ];
  const model = createImportModel(here);
  await model.add([{ name: 'mine', files: folder }]);
  expect(model.rows.value[0]?.result).toMatchObject({
    value: { startPoints: { kept: ['Tea party'], bad: [{ folder: 'mine/bad' }] } },
  });
  await model.add([{ name: 'mine', files: folder }]);
  expect(model.rows.value[1]?.result).toMatchObject({
    value: { startPoints: { kept: [], here: ['Tea party'] } },
  });
});

async function bring(brought: Brought): Promise<readonly (readonly [string, string])[]> {
  const model = createImportModel(here);
  await model.add([brought]);
  return model.rows.value.flatMap(({ name, result }) =>
    outcomesOf(result).map((outcome) => {
      if (outcome.ok) return [name, `${outcome.value.kind} ${outcome.value.id}`] as const;
      const { problem } = outcome;
      return [name, problem.kind === 'bad-archive' ? problem.problem.kind : problem.kind] as const;
    }),
  );
}

async function archiveFile(id: string): Promise<File> {
  const kata = await openNew(there.store, creationOf(id));
  const bytes = await there.archive.tgz(await kata.copy(), 'root');
  kata.close();
  return new File([bytes], `${id}.tgz`);
}

async function unpacked(id: string, folder: string): Promise<BroughtFolder['files']> {
  const tgz = new Uint8Array(await (await archiveFile(id)).arrayBuffer());
  return (await unpackTar(gunzipSync(tgz))).flatMap(({ header: { name }, data }) =>
    data === undefined
      ? []
      : [{ path: name.replace('root/', folder), file: new File([data], name.replace(/.*\//, '')) }],
  );
}
