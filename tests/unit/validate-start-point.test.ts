import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import type { StartPointKind } from '../../src/kata/start-point-manifest.ts';
import { ruleIds } from '../../src/start-points/rules.ts';
import { sameNames } from '../../src/start-points/same-names.ts';
import { validateStartPoint, visibleFiles } from '../../src/start-points/validate.ts';
import { brokenExpressions } from '../support/broken-start-points/broken-expressions.ts';
import { brokenFiles } from '../support/broken-start-points/broken-files.ts';
import { brokenLists } from '../support/broken-start-points/broken-lists.ts';
import { brokenManifests } from '../support/broken-start-points/broken-manifests.ts';
import { files, language, usual } from '../support/broken-start-points/usual.ts';

function problemsOf(kind: StartPointKind, manifest: unknown, whose?: 'others') {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const own = manifest === undefined ? [] : [['manifest.json', text] as const];
  const checked = validateStartPoint(kind, 'there/mine', filesOf([...own, ...files]), whose);
  return checked.ok ? [] : checked.problem;
}

describe('a start-point passes', () => {
  test.each([
    ['exercise', {}],
    ['exercise', { visible_filenames: ['readme.txt', 'full.txt'] }],
    ['custom', {}],
    ['custom', { visible_filenames: ['cyber-dojo.sh', 'red_amber_green.js'] }],
    ['language', {}],
    ['language', { filename_extension: '.js' }],
    ['language', { filename_extension: ['.c', '.h', '.tests.c'] }],
    ['language', { tab_size: 1, max_seconds: 20 }],
    ['language', { tab_size: 8, max_seconds: 1 }],
    ['language', { highlight_filenames: ['hiker.js'] }],
    ['language', { hidden_filenames: [] }],
    ['language', { hidden_filenames: ['coverage/.*\\.html'] }],
    ['language', { progress_regexs: ['^fail', '^\\d+ pass$'] }],
    [
      'language',
      { progress_regexs: ['\\(\\?m\\)\\\\A[*+]+', '(?<n>a)\\k<n>[^]&&(?:b)(?=c)(?!d)'] },
    ],
    ['language', { language: ['C', ''], test_framework: ['assert', '1.2'] }],
    ['language', { runner_choice: 'stateful' }],
    ['language', { image_name: 'a' }],
    ['language', { image_name: 'pocket-dojo/python_unittest:3.14-0123abc' }],
    ['language', { image_name: 'cyberdojofoundation/python_pytest:56fa098' }],
    ['language', { image_name: 'localhost/a/b__c-d' }],
    ['language', { image_name: 'Registry.example:5000/a/b_c--d:v1' }],
    ['language', { image_name: `host:80/a.b:t@sha256:${'0f'.repeat(32)}` }],
  ] as const)('as %s: %j', (kind, change) => {
    expect(problemsOf(kind, { ...usual[kind], ...change })).toEqual([]);
  });
});

const rows = [...brokenManifests, ...brokenLists, ...brokenFiles, ...brokenExpressions];

describe('a start-point of others', () => {
  test.each(['language', 'custom'] as const)('passes as %s as cyber-dojo has it', (kind) => {
    const theirs = {
      ...language,
      visible_filenames: ['cyber-dojo.sh', 'hiker.js'],
      rag_lambda: 'hidden.txt',
    };
    expect(problemsOf(kind, theirs, 'others')).toEqual([]);
    expect(problemsOf(kind, theirs)).not.toEqual([]);
  });

  test.each([
    ['red_amber_green.rb', 'named-file-there', '"red_amber_green.rb" is none'],
    ['', 'text', 'not ""'],
    [7, 'text', 'not 7'],
  ])('has a rag_lambda that names a file of its folder, not %j', (name, rule, told) => {
    const problems = problemsOf('language', { ...language, rag_lambda: name }, 'others');
    expect(problems).toMatchObject([
      { key: 'rag_lambda', rule, message: expect.stringContaining(told) as string },
    ]);
  });

  test.each(rows.filter(([, , change]) => !hasLambda(change)))(
    'is told the same otherwise: %s of %s: %j',
    (rule, kind, change) => {
      const whole = typeof change === 'object' ? { ...usual[kind], ...change } : change;
      const problems = problemsOf(kind, whole, 'others');
      const isLight = problemsOf(kind, whole)[0]?.message.includes('red_amber_green.js');
      // A language may do without it; what an exercise may not have stays so.
      if (!(isLight === true && kind === 'language' && rule === 'file-needed')) {
        expect(problems.map((problem) => problem.rule)).toEqual([rule]);
      } else expect(problems).toEqual([]);
    },
  );
});

function hasLambda(change: unknown): boolean {
  return (JSON.stringify(change) ?? '').includes('rag_lambda');
}

describe('is told', () => {
  test.each(rows)('%s of %s: %j: %s', (rule, kind, change, told) => {
    const whole = typeof change === 'object' ? { ...usual[kind], ...change } : change;
    const problems = problemsOf(kind, whole);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]?.file).toBe('there/mine/manifest.json');
    expect(`${problems[0]?.key} ${problems[0]?.message}`).toContain(told);
  });

  test('every rule has its row', () => {
    const shown = new Set(rows.map(([rule]) => rule));
    // Of several start-points, and of those of others: below. Of image and code: with the build, which knows them.
    const elsewhere = [
      'name-unique',
      'image-unique',
      'image-here',
      'light-code',
      'named-file-there',
    ];
    expect(ruleIds.filter((rule) => !shown.has(rule)).toSorted()).toEqual(elsewhere.toSorted());
  });

  test('all that is wrong, at once', () => {
    const manifest = {
      tab_size: 9,
      display_name: '',
      visible_filenames: ['nowhere', 'a b', 7],
      filename_extension: ['c', 'h'],
      language: ['C', ''],
      colour: 'red',
    };
    expect(problemsOf('language', manifest).map(({ key, rule }) => `${key} ${rule}`)).toEqual([
      'colour key-known',
      'image_name key-missing',
      'display_name text',
      'visible_filenames list-entry',
      'visible_filenames file-there',
      'visible_filenames file-portable',
      'visible_filenames file-needed',
      'visible_filenames file-needed',
      'filename_extension extension',
      'filename_extension extension',
      'tab_size whole-number',
      'test_framework version-both',
    ]);
  });

  test('a value that is long, by its beginning', () => {
    const [problem] = problemsOf('language', { ...language, runner_choice: 'x'.repeat(9000) });
    expect(problem?.message.length).toBeLessThan(250);
  });

  test('a name that another has, of those that have come or of those that are here', () => {
    const come = ['Tennis', 'Bowling', ' bowling ', 'Bowling  Game', 'fizz buzz'].map(
      (name, index) => ({ name, where: `come/${index}` }),
    );
    expect(sameNames(come, [{ name: 'Fizz Buzz', where: 'exercises/fizz-buzz' }])).toEqual([
      {
        file: 'come/2/manifest.json',
        key: 'display_name',
        rule: 'name-unique',
        message: expect.stringMatching(
          /^must be another than " bowling ", which come\/1 has/,
        ) as string,
      },
      {
        file: 'come/4/manifest.json',
        key: 'display_name',
        rule: 'name-unique',
        message: expect.stringContaining('which exercises/fizz-buzz has') as string,
      },
    ]);
  });
});

test('a person is given the visible files, in the manifest’s order, and no others', () => {
  const manifest = { ...language, visible_filenames: ['hiker.js', 'cyber-dojo.sh'] };
  expect(visibleFiles(manifest, filesOf(files))).toEqual([
    ['hiker.js', 'x\n'],
    ['cyber-dojo.sh', 'x\n'],
  ]);
});
