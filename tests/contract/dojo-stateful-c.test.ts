import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KataRepository, Language } from '../../src/dojo/ports.ts';
import { runTests } from '../../src/dojo/run-tests.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf } from '../support/editing.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { creationOf, openNew, openThere } from '../support/katas.ts';

// A practice of ten sources in C, as the start-point has it: stateful, with make and clang.

const id = 'DfH8sP';
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
let dojo: TestDojo;
let kata: KataRepository;
let language: Language;

beforeEach(async () => {
  dojo = openDojo();
  const found = (await dojo.startPoints.languages()).find(
    ({ manifest }) => unversionedName(manifest) === 'C, assert',
  );
  if (found === undefined) throw new Error('no C');
  language = found;
  const creation = creationOf(id, files());
  const manifest = { ...creation.manifest, ...language.manifest };
  kata = await openNew(dojo.store, { ...creation, manifest });
});

afterEach(() => dojo.close());

/** part1.c answers 1, and so on; odd.h is in the odd ones. Their sum is 42 with an answer of -3. */
function files(more: Readonly<Record<string, string>> = {}): Files {
  return filesOf(
    Object.entries({
      ...language.files,
      // As it comes, but telling what it does.
      'cyber-dojo.sh': 'make test\n',
      'odd.h': '#define ODD 0\n',
      ...Object.fromEntries(
        numbers.map((n) => [
          `part${n}.c`,
          `${n % 2 === 1 ? '#include "odd.h"\n' : '#define ODD 0\n'}int part${n}(void) { return ${n} + ODD; }\n`,
        ]),
      ),
      'hiker.c': `#include "hiker.h"\n${numbers.map((n) => `int part${n}(void);\n`).join('')}int answer(void) { return ${numbers.map((n) => `part${n}()`).join(' + ')} - 3; }\n`,
      ...more,
    }),
  );
}

/** The colour, and what clang was called for: the names of sources, and `link`. */
async function press(pressed: Files, repository = kata): Promise<readonly string[]> {
  const outcome = await runTests(dojo, {
    ...(await editingOf(repository)),
    files: pressed,
    predicted: 'none',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (outcome.kind !== 'light') throw new Error(`no light: ${JSON.stringify(outcome)}`);
  const calls = outcome.last.stdout.split('\n').filter((line) => line.startsWith('clang '));
  const called = calls.map((line) => / -c (\S+)/.exec(line)?.[1] ?? 'link');
  return [outcome.colour, ...called.toSorted()];
}

const sources = ['hiker.c', 'hiker.tests.c', ...numbers.map((n) => `part${n}.c`)];

test('only what has changed is compiled, and then linked', async () => {
  expect(await press(files())).toEqual(['green', ...[...sources, 'link'].toSorted()]);
  expect(await press(files())).toEqual(['green']);
  const edited = files({ 'part4.c': 'int part4(void) { return 5; }\n' });
  expect(await press(edited)).toEqual(['red', 'link', 'part4.c']);
  kata.close();
  const reopened = await openThere(dojo.store, id);
  expect(await press(edited, reopened)).toEqual(['red']);
  // What depends on a header, and nothing else.
  const odd = ['part1.c', 'part3.c', 'part5.c', 'part7.c', 'part9.c'];
  const touched = files({ 'odd.h': '#define ODD 1\n' });
  expect(await press(touched, reopened)).toEqual([
    'red',
    ...['link', ...odd, 'part4.c'].toSorted(),
  ]);
  expect(Object.keys((await reopened.snapshot(-1)).files)).toEqual(Object.keys(touched).toSorted());
});

test('a source that does not compile leaves the others built, and no old program passes for it', async () => {
  await press(files());
  const broken = files({ 'part4.c': 'int part4(void) { return 4sd; }\n' });
  expect(await press(broken)).toEqual(['amber', 'part4.c']);
  expect(await press(broken)).toEqual(['amber', 'part4.c']);
  expect(await press(files())).toEqual(['green', 'link', 'part4.c']);
});
