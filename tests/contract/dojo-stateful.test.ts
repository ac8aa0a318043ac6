import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { revertToLight } from '../../src/dojo/revert-to-light.ts';
import { runTests } from '../../src/dojo/run-tests.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { clockAt, hikerFiles, openDojo, runnerOf, type TestDojo } from '../support/dojo.ts';
import { editingOf, savedOf } from '../support/editing.ts';
import { creationOf, openNew, openThere } from '../support/katas.ts';

// A practice whose runner_choice is stateful. What compiles is a copy, made as make would: only of
// what is newer than what was built of it.

const script = `mkdir -p build
for source in *.c; do
  object=build/\${source%.c}.o
  if [ ! "$object" -nt "$source" ]; then
    echo "compile $source"
    { cat "$source"; printf '\\0'; } > "$object"
  fi
done
if [ -e loop.txt ]; then while :; do :; done; fi
cat build/*.o > build/test
grep -q 42 build/test && echo 'All tests passed' || echo AssertionError >&2
`;

function sources(more: Readonly<Record<string, string>> = {}): Files {
  const { 'red_amber_green.js': redAmberGreen = '' } = hikerFiles();
  return filesOf(
    Object.entries({
      'cyber-dojo.sh': script,
      'red_amber_green.js': redAmberGreen,
      'a.c': '54\n',
      'b.c': 'other\n',
      ...more,
    }),
  );
}

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo({ clock: clockAt('2021-03-14T15:20:00.250Z') });
  const creation = creationOf(id, sources());
  const manifest = { ...creation.manifest, runner_choice: 'stateful' as const, max_seconds: 1 };
  kata = await openNew(dojo.store, { ...creation, manifest });
});

afterEach(() => dojo.close());

/** The colour, and what was compiled. */
async function press(files: Files, repository = kata): Promise<readonly string[]> {
  const outcome = await runTests(dojo, {
    ...(await editingOf(repository)),
    files,
    predicted: 'none',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (outcome.kind !== 'light') throw new Error(`no light: ${JSON.stringify(outcome)}`);
  const compiled = outcome.last.stdout.matchAll(/^compile (.*)$/gm);
  return [outcome.colour, ...[...compiled].map(([, name = '']) => name)];
}

describe('a stateful practice', () => {
  test('compiles everything once, and then only what was edited', async () => {
    expect(await press(sources())).toEqual(['red', 'a.c', 'b.c']);
    expect(await press(sources())).toEqual(['red']);
    expect(await press(sources({ 'a.c': '42\n' }))).toEqual(['green', 'a.c']);
    expect(await press(sources({ 'a.c': '42\n', 'c.c': 'new\n' }))).toEqual(['green', 'c.c']);
  });

  test('goes on with what was built after a reload', async () => {
    await press(sources());
    kata.close();
    expect(await press(sources(), await openThere(dojo.store, id))).toEqual(['red']);
  });

  test('commits the files that are seen, and nothing that was built', async () => {
    await press(sources());
    expect(Object.keys((await kata.snapshot(1)).files)).toEqual(Object.keys(sources()).toSorted());
  });

  test('leaves what was built as it was when a run does not end in time', async () => {
    await press(sources());
    const looping = sources({ 'a.c': '42\n', 'loop.txt': '' });
    expect(await press(looping)).toEqual(['timed_out', 'a.c']);
    expect(await press(sources())).toEqual(['red']);
    expect(await press(sources({ 'a.c': '42\n' }))).toEqual(['green', 'a.c']);
  });

  test('shows no old green after a revert', async () => {
    expect(await press(sources({ 'a.c': '42\n' }))).toEqual(['green', 'a.c', 'b.c']);
    expect(await press(sources({ 'a.c': '54\n' }))).toEqual(['red', 'a.c']);
    savedOf(await revertToLight(dojo, await editingOf(kata), 1));
    expect(await press((await kata.snapshot(-1)).files)).toEqual(['green', 'a.c']);
    expect(await press(sources({ 'a.c': '54\n' }))).toEqual(['red', 'a.c']);
  });

  test('shows no green of another tab for the files of this one', async () => {
    const other = await openThere(dojo.store, id);
    expect(await press(sources({ 'a.c': '42\n' }), other)).toEqual(['green', 'a.c', 'b.c']);
    expect(await press(sources())).toEqual(['red', 'a.c']);
    expect(await press(sources({ 'a.c': '42\n' }), other)).toEqual(['green', 'a.c']);
    other.close();
  });

  test('builds anew when a file is gone, so that nothing built from it is left', async () => {
    expect(await press(sources({ 'b.c': '42\n' }))).toEqual(['green', 'a.c', 'b.c']);
    const { 'b.c': _, ...left } = sources();
    expect(await press(filesOf(Object.entries(left)))).toEqual(['red', 'a.c']);
  });

  test('builds anew when cyber-dojo.sh is another', async () => {
    await press(sources());
    const files = sources({ 'cyber-dojo.sh': `${script}# edited\n` });
    expect(await press(files)).toEqual(['red', 'a.c', 'b.c']);
    expect(await press(files)).toEqual(['red']);
  });
});

test('what a runner without a memory built is not committed either', async () => {
  const creation = creationOf('k2Xp9R', sources());
  const stateful = { ...creation.manifest, runner_choice: 'stateful' as const };
  const other = await openNew(dojo.store, { ...creation, manifest: stateful });
  const result = await dojo.runner.run(
    {
      id: 'k2Xp9R',
      index: 1,
      files: sources({
        'cyber-dojo.sh': 'mkdir build; echo text > build/a.d; echo text > seen.txt\n',
      }),
      kept: null,
      manifest: { ...creation.manifest, runner_choice: 'stateless' },
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  const outcome = await runTests(
    { ...dojo, runner: runnerOf(result) },
    {
      ...(await editingOf(other)),
      predicted: 'none',
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
  );
  expect(outcome.kind).toBe('light');
  expect(Object.keys((await other.snapshot(1)).files)).toContain('seen.txt');
  expect(Object.keys((await other.snapshot(1)).files)).not.toContain('build/a.d');
});

test('a stateless practice compiles everything, each time', async () => {
  const creation = creationOf('k2Xp9Q', sources());
  const stateless = await openNew(dojo.store, creation);
  expect(await press(sources(), stateless)).toEqual(['red', 'a.c', 'b.c']);
  expect(await press(sources(), stateless)).toEqual(['red', 'a.c', 'b.c']);
});
