import { readFileSync } from 'node:fs';
import {
  beginPractice,
  expect,
  expectLight,
  output,
  pressTest,
  test,
  writeFile,
  type Choice,
} from '../support/journey.ts';

type Row = Choice & {
  readonly file: string;
  readonly says: RegExp;
  /** What makes it red, amber and green, where that is not written as most languages write it. */
  readonly answers?: Answers;
};

type Answers = { readonly red: string; readonly amber: string; readonly green: string };

const usualAnswers: Answers = { red: '6 * 9', amber: '6 * 9sd', green: '6 * 7' };

const rows: readonly Row[] = [
  { language: 'JavaScript', framework: 'Mocha+Chai', file: 'hiker.js', says: /passing/ },
  { language: 'JavaScript', framework: 'Jasmine', file: 'hiker.js', says: /1 spec, 0 failures/ },
  { language: 'TypeScript', framework: 'Mocha+Chai', file: 'hiker.ts', says: /passing/ },
  { language: 'Python', framework: 'unittest', file: 'hiker.py', says: /OK/ },
  { language: 'Ruby', framework: 'Minitest', file: 'hiker.rb', says: /0 failures, 0 errors/ },
  { language: 'C', framework: 'assert', file: 'hiker.c', says: /All tests passed/ },
  { language: 'C++', framework: 'assert', file: 'hiker.cpp', says: /All tests passed/ },
  { language: 'Lua', framework: 'assert', file: 'hiker.lua', says: /All tests passed/ },
  { language: 'SQL', framework: 'assert', file: 'hiker.sql', says: /1 assertions, 0 failed/ },
  { language: 'Prolog', framework: 'plunit', file: 'hiker.pl', says: /test passed in/ },
  {
    language: 'ClojureScript',
    framework: 'cljs.test',
    file: 'hiker.cljs',
    says: /0 failures, 0 errors/,
    answers: { red: '* 6 9', amber: '* 6 9sd', green: '* 6 7' },
  },
];

const folders: Readonly<Record<string, string>> = {
  'hiker.js': 'javascript-mocha',
  'hiker.ts': 'typescript-mocha',
  'hiker.py': 'python-unittest',
  'hiker.rb': 'ruby-minitest',
  'hiker.c': 'c-assert',
  'hiker.cpp': 'cpp-assert',
  'hiker.lua': 'lua-assert',
  'hiker.sql': 'sql-assert',
  'hiker.pl': 'prolog-plunit',
  'hiker.cljs': 'clojurescript-test',
};

for (const row of rows) {
  const { language, framework, file, says, answers = usualAnswers } = row;
  const { red, amber, green } = answers;
  test(`${language}, ${framework}: red, amber, green, and green again with the server gone`, async ({
    page,
    site,
  }) => {
    const source = readFileSync(`src/start-points/languages/${folders[file]}/${file}`, 'utf8');
    await beginPractice(page, 'Fizz Buzz', row);
    // At once: what the language needs is fetched first, and that is told.
    await pressTest(page, '1 red');
    await writeFile(page, file, source.replace(red, amber));
    await pressTest(page, '2 amber');
    await writeFile(page, file, source.replace(red, green));
    await pressTest(page, '3 green');
    await expect(output(page, 'stdout').or(output(page, 'stderr')).getByText(says)).toBeVisible();
    // The service worker keeps the app; the language is kept since it was fetched.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await site.stop();
    await page.reload();
    await expectLight(page, '3 green');
    await pressTest(page, '4 green');
  });
}

test('a language that is not here and cannot be fetched is told, and nothing is lost', async ({
  page,
  site,
  complaints,
}) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await site.stop();
  await beginPractice(page, 'Fizz Buzz', { language: 'Ruby', framework: 'Minitest' });
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await expect(page.getByText(/MB could not be fetched/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'test', exact: true })).toBeVisible();
  await expectLight(page, '0 created');
  // The browser itself complains of what it could not fetch; nothing else may.
  const own = complaints.filter((complaint) => !/ERR_|Failed to fetch/.test(complaint));
  complaints.splice(0, complaints.length, ...own);
});
