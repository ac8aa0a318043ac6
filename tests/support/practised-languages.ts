import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { beginPractice, expect, output, pressTest, writeFile, type Choice } from './journey.ts';

export type PractisedLanguage = Choice & {
  readonly folder: string;
  readonly file: string;
  readonly says: RegExp;
  /** What makes it red, amber and green, where that is not written as most languages write it. */
  readonly answers?: Answers;
};

type Answers = { readonly red: string; readonly amber: string; readonly green: string };

const usualAnswers: Answers = { red: '6 * 9', amber: '6 * 9sd', green: '6 * 7' };

/** As a person would practise in each. */
export const practisedLanguages: readonly PractisedLanguage[] = [
  {
    language: 'Python',
    framework: 'unittest',
    folder: 'python-unittest',
    file: 'hiker.py',
    says: /OK/,
  },
  {
    language: 'JavaScript',
    framework: 'Mocha+Chai',
    folder: 'javascript-mocha',
    file: 'hiker.js',
    says: /passing/,
  },
  {
    language: 'Lua',
    framework: 'assert',
    folder: 'lua-assert',
    file: 'hiker.lua',
    says: /All tests passed/,
  },
  {
    language: 'JavaScript',
    framework: 'Jasmine',
    folder: 'javascript-jasmine',
    file: 'hiker.js',
    says: /1 spec, 0 failures/,
  },
  {
    language: 'TypeScript',
    framework: 'Mocha+Chai',
    folder: 'typescript-mocha',
    file: 'hiker.ts',
    says: /passing/,
  },
  {
    language: 'Ruby',
    framework: 'Minitest',
    folder: 'ruby-minitest',
    file: 'hiker.rb',
    says: /0 failures, 0 errors/,
  },
  {
    language: 'C',
    framework: 'assert',
    folder: 'c-assert',
    file: 'hiker.c',
    says: /All tests passed/,
  },
  {
    language: 'C++',
    framework: 'assert',
    folder: 'cpp-assert',
    file: 'hiker.cpp',
    says: /All tests passed/,
  },
  {
    language: 'SQL',
    framework: 'assert',
    folder: 'sql-assert',
    file: 'hiker.sql',
    says: /1 assertions, 0 failed/,
  },
  {
    language: 'Prolog',
    framework: 'plunit',
    folder: 'prolog-plunit',
    file: 'hiker.pl',
    says: /test passed in/,
  },
  {
    language: 'ClojureScript',
    framework: 'cljs.test',
    folder: 'clojurescript-test',
    file: 'hiker.cljs',
    says: /0 failures, 0 errors/,
    answers: { red: '* 6 9', amber: '* 6 9sd', green: '* 6 7' },
  },
];

/** The main job from the first screen on: red, amber, green. */
export async function practise(page: Page, practised: PractisedLanguage): Promise<void> {
  const { folder, file, says, answers = usualAnswers } = practised;
  const source = readFileSync(`src/start-points/languages/${folder}/${file}`, 'utf8');
  await beginPractice(page, 'Fizz Buzz', practised);
  await pressTest(page, '1 red');
  await writeFile(page, file, source.replace(answers.red, answers.amber));
  await pressTest(page, '2 amber');
  await writeFile(page, file, source.replace(answers.red, answers.green));
  await pressTest(page, '3 green');
  await expect(output(page, 'stdout').or(output(page, 'stderr')).getByText(says)).toBeVisible();
}
