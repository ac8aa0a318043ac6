import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFiles, type ChosenFile, type ImportedFile } from '../../src/dojo/import-files.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, saveRun } from '../support/katas.ts';

let here: TestDojo;
let there: TestDojo;

beforeEach(() => {
  [here, there] = [openDojo(), openDojo()];
});

afterEach(async () => {
  await here.close();
  await there.close();
});

test('takes in what can be taken in, and says of each file what became of it', async () => {
  const files = [
    await download('AAAAAA'),
    textFile('holiday.jpg', 'no archive'),
    goneFile('gone.tgz'),
    await download('BBBBBB'),
    await download('AAAAAA'),
    await download('AAAAAA', 2),
  ];
  const told: ImportedFile[] = [];
  const signal = new AbortController().signal;
  const imported = await importFiles(here, files, { signal, onFile: (file) => told.push(file) });
  expect(imported).toMatchObject([
    { name: 'AAAAAA.tgz', result: { value: { id: 'AAAAAA', kind: 'imported' } } },
    {
      name: 'holiday.jpg',
      result: { problem: { kind: 'bad-archive', problem: { kind: 'not-an-archive' } } },
    },
    { name: 'gone.tgz', result: { problem: { kind: 'unreadable' } } },
    { name: 'BBBBBB.tgz', result: { value: { id: 'BBBBBB', kind: 'imported' } } },
    { name: 'AAAAAA.tgz', result: { value: { id: 'AAAAAA', kind: 'here-already' } } },
    { name: 'AAAAAA.tgz', result: { value: { id: 'AAAAAA', kind: 'advanced' } } },
  ]);
  expect(told).toEqual(imported);
  expect(await idsHere()).toEqual(['AAAAAA', 'BBBBBB']);
});

test('stopped, it keeps what was taken in, and reads no more files', async () => {
  const stop = new AbortController();
  const files = [await download('AAAAAA'), await download('BBBBBB'), goneFile('gone.tgz')];
  const imported = await importFiles(here, files, {
    signal: stop.signal,
    onFile: () => stop.abort(),
  });
  expect(
    imported.map(({ result }) => (result.ok ? result.value.kind : result.problem.kind)),
  ).toEqual(['imported', 'stopped', 'stopped']);
  expect(await idsHere()).toEqual(['AAAAAA']);
});

async function idsHere(): Promise<readonly string[]> {
  return (await here.store.listKatas()).map(({ id }) => id).toSorted();
}

/** Of a kata that is made in the other browser, and that many runs on. */
async function download(id: string, runs = 1): Promise<ChosenFile> {
  const opened = await there.store.openKata(id);
  const kata = opened.ok ? opened.value : await openNew(there.store, creationOf(id));
  const { events } = await kata.head();
  for (let index = events.length; index <= runs; index += 1) await saveRun(kata);
  const bytes = await there.archive.tgz(await kata.copy(), 'root');
  kata.close();
  return new File([bytes], `${id}.tgz`);
}

function textFile(name: string, text: string): ChosenFile {
  return new File([text], name);
}

function goneFile(name: string): ChosenFile {
  const gone = new DOMException('the file is gone', 'NotFoundError');
  return { name, arrayBuffer: () => Promise.reject(gone) };
}
