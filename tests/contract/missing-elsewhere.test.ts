import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readOld } from '../../src/archive/old/read-old.ts';
import type { KataHistory } from '../../src/dojo/ports.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import type { Offer } from '../../src/ui/models/notices.ts';
import { bytesOfBase64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { adoptFlat, filesAt, languageOf, onPage } from '../support/flat-dojo.ts';
import { flatFiles, flatRun, type FlatStep } from '../support/flat-kata.ts';
import { valueOf } from '../support/groups.ts';
import { newKata } from '../support/other-runners.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

const asks = 'set -e\nnyc node hiker_test.js\n';
const script = 'cyber-dojo.sh';

describe('a kata of cyber-dojo whose cyber-dojo.sh asks for what is not here', () => {
  test('says what, and has the cyber-dojo.sh of its language at one press, which can be undone', async () => {
    const kata = await adoptFlat(dojo, ranWith({ [script]: asks }));
    const { files } = await languageOf(dojo, 'javascript_assert');
    await onPage(dojo, async (model) => {
      await model.test();
      const [offer, line] = offersOf(model);
      expect(wordsOf(model)).toContain('no command “nyc” here');
      expect(wordsOf(model)).toContain('line 2 of cyber-dojo.sh asks for it');
      expect([offer?.label, line?.label]).toEqual([
        'use the cyber-dojo.sh of JavaScript, assert',
        'show line 2 of cyber-dojo.sh',
      ]);
      expect(model.files.all.value[script]).toBe(asks);
      expect(model.lights.value.at(-1)?.colour).toBe('amber');

      offer?.take();
      expect(model.files.all.value).toMatchObject({
        [script]: files[script],
        'hiker.js': flatFiles['hiker.js'],
      });
      expect(model.files.shown.value).toBe(script);
      expect(model.notices.value).toMatchObject([{ kind: 'undo' }]);
      undo(model);
      expect(model.files.all.value[script]).toBe(asks);
      offer?.take();
    });
    // It is a draft, and no event before the next press.
    await onPage(dojo, async (model) => {
      expect(model.files.all.value[script]).toBe(files[script]);
      expect((await kata.head()).events).toHaveLength(3);
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('red');
      expect(model.notices.value).toEqual([]);
    });
    expect(await filesAt(kata, 2)).toMatchObject({ [script]: asks });
    expect(await filesAt(kata, -1)).toMatchObject({ [script]: files[script] });
  });

  test('leads to the line that asks, and is told again while nothing runs', async () => {
    await adoptFlat(dojo, ranWith({ [script]: asks }));
    await onPage(dojo, async (model) => {
      await model.test();
      offersOf(model)[1]?.take();
      expect(model.files.place.value).toMatchObject({ name: script, line: 2 });
      expect(offersOf(model)).toHaveLength(2);
      await model.test();
      expect(offersOf(model)).toHaveLength(2);
    });
  });

  test('is told once of what is missing beside tests that ran', async () => {
    await adoptFlat(
      dojo,
      ranWith({ [script]: 'eslint .\nnode hiker_test.js && echo All tests passed\n' }),
    );
    await onPage(dojo, async (model) => {
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('red');
      expect(wordsOf(model)).toContain('no command “eslint” here');
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('red');
      expect(model.notices.value).toEqual([]);
      model.files.edit('hiker.js', 'module.exports = () => 42;\n');
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('green');
      expect(model.notices.value).toEqual([]);
    });
  });

  test('is told so where a wrong prediction took it back', async () => {
    await adoptFlat(dojo, [
      ...ranWith({ [script]: asks }),
      { option: 'predict', value: 'on' },
      { option: 'revert_red', value: 'on' },
    ]);
    await onPage(dojo, async (model) => {
      await model.test('red');
      expect(model.lights.value.at(-1)?.origin.kind).toBe('revert');
      expect(offersOf(model)).toHaveLength(2);
    });
  });
});

describe('a library that is not here', () => {
  const coverage = { 'coverage.js': "'use strict';\nrequire('nyc-of-theirs');\n" };
  const hiker = { 'hiker.js': "require('./coverage');\nmodule.exports = () => 42;\n" };

  test('is named with the line that asks for it, and nothing else is offered', async () => {
    await adoptFlat(dojo, ranWith({ ...coverage, ...hiker }));
    await onPage(dojo, async (model) => {
      await model.test();
      expect(wordsOf(model)).toContain(
        'no library “nyc-of-theirs” here, though there may be where this practice was begun: line 2 of coverage.js asks',
      );
      expect(offersOf(model).map(({ label }) => label)).toEqual(['show line 2 of coverage.js']);
    });
  });

  test.each([
    ['is asked for since it is here', ranWith({}), { ...coverage, ...hiker }],
    [
      'was not there either',
      ranWith({ ...coverage, ...hiker }, "Error: Cannot find module 'nyc-of-theirs'\n"),
      {},
    ],
  ])(
    'is nothing to tell where it %s',
    async (_, steps, edits: Readonly<Record<string, string>>) => {
      await adoptFlat(dojo, steps);
      await onPage(dojo, async (model) => {
        for (const [name, text] of Object.entries(edits)) {
          if (!(name in model.files.all.value)) model.files.create(name);
          model.files.edit(name, text);
        }
        await model.test();
        expect(model.output.value.stderr).toContain('nyc-of-theirs');
        expect(model.notices.value).toEqual([]);
      });
    },
  );
});

test('a kata of ours that asks for what is not here has no more than its output', async () => {
  const kata = await newKata(dojo);
  const model = await loadKataModel(dojo, kata.id);
  model.files.edit(script, asks);
  await model.test();
  expect(model.output.value.stderr).toContain('nyc: command not found');
  expect(model.notices.value).toEqual([]);
  model.close();
});

const v0 = await commands.samples('v0');
const v1 = await commands.samples('v1');
const v2 = await commands.samples('v2');

describe.skipIf(v0 === null || v1 === null || v2 === null)(
  'the samples of cyber-dojo (skipped where they are not here)',
  () => {
    test('38w9NC runs its four tests with the cyber-dojo.sh of here: red, as it was', async () => {
      const model = await take('38w9NC');
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('amber');
      expect(wordsOf(model)).toContain('no command “coverage3” here');
      offersOf(model)[0]?.take();
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('red');
      expect(model.output.value.stderr).toContain('FAILED (failures=4)');
      model.files.edit('hiker.py', (model.files.all.value['hiker.py'] ?? '').replace('9', '7'));
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('green');
      model.close();
    });

    test('5rTJv5 is told of simplecov, and is green without it, as it was', async () => {
      const model = await take('5rTJv5');
      await model.test();
      expect(wordsOf(model)).toContain('line 1 of coverage.rb asks for it');
      offersOf(model)[0]?.take();
      expect(model.files.place.value).toMatchObject({ name: 'coverage.rb', line: 1 });
      model.files.edit('coverage.rb', '');
      // Minitest has gone by no other name since its version 5.19.
      const tests = model.files.all.value['test_hiker.rb'] ?? '';
      model.files.edit('test_hiker.rb', tests.replace('MiniTest::', 'Minitest::'));
      await model.test();
      expect(model.output.value.stdout).toContain('1 runs, 1 assertions, 0 failures');
      expect(model.lights.value.at(-1)?.colour).toBe('green');
      model.close();
    });

    test('rG63fy runs its tests by npm, without the lint that is not here: red, as it was', async () => {
      const model = await take('rG63fy');
      await model.test();
      expect(model.output.value.stderr).toContain('1 failed, 1 passed, 2 total');
      expect(model.lights.value.at(-1)?.colour).toBe('red');
      expect(wordsOf(model)).toContain('no command “eslint” here');
      expect(offersOf(model).map(({ label }) => label)).toEqual(['show line 3 of package.json']);
      model.close();
    });
  },
);

/** A run elsewhere with these files, and after it what is given. */
function ranWith(files: Readonly<Record<string, string>>, stderr = ''): readonly FlatStep[] {
  const output = { stdout: '', stderr, status: '1' };
  return [flatRun('red', { files: { ...flatFiles, ...files }, output })];
}

function offersOf(model: KataModel): readonly Offer[] {
  return model.notices.value.flatMap((notice) => (notice.kind === 'offer' ? notice.offers : []));
}

function wordsOf(model: KataModel): string {
  return model.notices.value.map(({ words }) => words).join('\n');
}

function undo(model: KataModel): void {
  for (const notice of model.notices.value) if (notice.kind === 'undo') notice.undo();
}

/** A sample, taken in and open. */
async function take(id: string): Promise<KataModel> {
  const found = (await samples()).find((kata) => kata.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  valueOf(await dojo.store.adoptKata(id, found.history));
  return loadKataModel(dojo, id);
}

async function samples(): Promise<readonly { id: string; history: KataHistory }[]> {
  const old = Object.entries({ ...v0, ...v1 }).map(
    ([path, text]) => [path, bytesOfBase64(text)] as const,
  );
  const opened = await Promise.all(
    Object.values(v2 ?? {}).map(async (text) => openArchive(bytesOfBase64(text))),
  );
  return [...(await readOld(new Map(old))).katas, ...opened.flatMap((each) => valueOf(each).katas)];
}
