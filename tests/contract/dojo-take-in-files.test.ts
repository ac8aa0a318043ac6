import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { shareGroup } from '../../src/dojo/share-group.ts';
import type { AnyFile } from '../../src/dojo/any-file.ts';
import type { Brought } from '../../src/dojo/brought.ts';
import { outcomesOf } from '../../src/dojo/outcomes-of.ts';
import { takeInFiles, type TakenIn } from '../../src/dojo/take-in-files.ts';
import { createImportModel } from '../../src/ui/models/import.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { valueOf } from '../support/groups.ts';
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

test('practices and groups are taken in together, and what is neither says so', async () => {
  const group = await groupFile();
  const told = await take([
    await kataFile('AAAAAA'),
    group.file,
    new File(['{"hello": 1}'], 'notes.json'),
    new File([''], 'empty.tgz'),
    group.file,
    new File([(await group.file.text()).replace('"files"', '"flies"')], group.file.name),
  ]);
  expect(kindsOf(told)).toEqual([
    'imported',
    'group',
    'bad-archive',
    'bad-archive',
    'group-here',
    'bad-group',
  ]);
  expect(await here.groups.find(group.id)).toEqual(await there.groups.find(group.id));
});

test('says of each file what became of it, and a bad one stops no other', async () => {
  const told = await take([
    await kataFile('AAAAAA'),
    new File(['no archive'], 'holiday.jpg'),
    goneFile('gone.tgz'),
    await kataFile('BBBBBB'),
    await kataFile('AAAAAA'),
    await kataFile('AAAAAA', 2),
  ]);
  expect(told.map(({ name }) => name)[1]).toBe('holiday.jpg');
  expect(kindsOf(told)).toEqual([
    'imported',
    'bad-archive',
    'unreadable',
    'imported',
    'here-already',
    'advanced',
  ]);
  expect(await idsHere()).toEqual(['AAAAAA', 'BBBBBB']);
});

test('stopped, it keeps what was taken in, and reads no more files', async () => {
  const stop = new AbortController();
  const files = [await kataFile('AAAAAA'), await kataFile('BBBBBB'), goneFile('gone.tgz')];
  const told: TakenIn[] = [];
  await takeInFiles(here, files, {
    signal: stop.signal,
    onFile(file) {
      told.push(file);
      stop.abort();
    },
  });
  expect(kindsOf(told)).toEqual(['imported', 'stopped', 'stopped']);
  expect(await idsHere()).toEqual(['AAAAAA']);
});

test('a file that is far too large is not even read', async () => {
  const file: AnyFile = {
    ...goneFile('film.mp4'),
    size: 10_000_000_000,
  };
  const [told] = await take([file]);
  expect(told?.result).toMatchObject({ problem: { problem: { kind: 'too-large' } } });
});

test('a folder, or a file that is gone, says so', async () => {
  const [told] = await take([goneFile('folder')]);
  expect(told?.result).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
});

test('files that are added while others are taken in have their turn, and there is a count of all', async () => {
  const model = createImportModel(here);
  const [a, b, c] = [await kataFile('AAAAAA'), await kataFile('BBBBBB'), await kataFile('CCCCCC')];
  const first = model.add([a, b]);
  const second = model.add([c]);
  expect(model.progress.value).toEqual({ done: 0, of: 3, inside: null });
  await Promise.all([first, second]);
  expect(model.rows.value.map(({ name, result }) => [name, result.ok])).toEqual([
    ['AAAAAA.tgz', true],
    ['BBBBBB.tgz', true],
    ['CCCCCC.tgz', true],
  ]);
  expect(model.progress.value).toBe(null);
});

test('stopped, what had no turn is not taken in, and more can be added', async () => {
  const model = createImportModel(here);
  const files = [await kataFile('AAAAAA'), await kataFile('BBBBBB')];
  const adding = model.add(files);
  model.stop();
  await adding;
  expect(model.rows.value).toHaveLength(2);
  expect(model.rows.value.at(-1)?.result).toEqual({ ok: false, problem: { kind: 'stopped' } });
  await model.add(files.slice(1));
  expect(kindsOf(model.rows.value.slice(-1))).toEqual(['imported']);
});

async function take(files: readonly Brought[]): Promise<readonly TakenIn[]> {
  const told: TakenIn[] = [];
  const { signal } = new AbortController();
  await takeInFiles(here, files, { signal, onFile: (file) => told.push(file) });
  return told;
}

function kindsOf(told: readonly TakenIn[]): readonly string[] {
  return told.flatMap(({ result }) =>
    outcomesOf(result).map((each) => (each.ok ? each.value.kind : each.problem.kind)),
  );
}

async function idsHere(): Promise<readonly string[]> {
  return (await here.store.listKatas()).map(({ id }) => id).toSorted();
}

/** Of a kata that is made in the other browser, and that many runs on. */
async function kataFile(id: string, runs = 0): Promise<File> {
  const opened = await there.store.openKata(id);
  const kata = opened.ok ? opened.value : await openNew(there.store, creationOf(id));
  const { events } = await kata.head();
  for (let index = events.length; index <= runs; index += 1) await saveRun(kata);
  const bytes = await there.archive.tgz(await kata.copy(), 'root');
  kata.close();
  return new File([bytes], `${id}.tgz`);
}

async function groupFile(): Promise<{ readonly id: string; readonly file: File }> {
  const choice = { exercise: null, language: hikerLanguage() };
  const id = valueOf(await createGroup(there, choice));
  const { name, bytes } = valueOf(await shareGroup(there, id)).file;
  return { id, file: new File([bytes], name) };
}

function goneFile(name: string): AnyFile {
  const gone = () => Promise.reject(new DOMException('it is gone', 'NotFoundError'));
  const blob = new Blob();
  blob.text = gone;
  return { name, size: 1, slice: () => blob, arrayBuffer: gone, text: gone };
}
