import { expect } from '@playwright/test';
import { test } from '../support/engines/at-engine.ts';
import { a } from '../support/engines/person.ts';
import type { Person } from '../support/engines/person.ts';
import { beginPractice, output, pressTest, typeFile } from '../support/engines/practise.ts';

test('Python, with unittest', async ({ person }) => {
  await beginPractice(person, 'Python', 'unittest');
  await pressTest(person, '1 red');
  expect(await output(person, 'stderr')).toContain('AssertionError: 42 != 54');
  await typeFile(person, 'hiker.py', 'answer = lambda: 6 * 7');
  await pressTest(person, '2 green');
});

const light = [
  ['JavaScript', 'Jest', 'Received: 54'],
  ['Lua', 'assert', 'expected: 42, actual: 54'],
  ['SQL', 'assert', 'actual: 54'],
  ['Prolog', 'plunit', 'Got:      54'],
] as const;

/** Large to fetch and to compile: not for every run. */
const heavy = [
  ['TypeScript', 'assert', '/sandbox/hiker_test.ts:5'],
  ['Ruby', 'Minitest', 'Actual: 54'],
  ['ClojureScript', 'cljs.test', '(not (= 42 54))'],
  ['JavaScript', 'Mocha+Chai', 'expected 54 to equal 42'],
  ['C', 'assert', 'Assertion failed: answer() == 42'],
  ['C++', 'assert', 'Assertion failed: answer() == 42'],
] as const;

for (const [title, languages] of [
  ['other languages fail on purpose too', light],
  ['the large languages as well @long', heavy],
] as const) {
  test(title, async ({ person }) => {
    test.slow();
    for (const [language, framework, says] of languages) {
      await test.step(`${language}, ${framework}`, async () => {
        await beginPractice(person, language, framework);
        await pressOnceOrTwice(person);
        const printed = [await output(person, 'stdout'), await output(person, 'stderr')];
        expect(printed.join('\n')).toContain(says);
        await person.clicks(a('link', 'Pocket Dojo, home'));
      });
    }
  });
}

/** A slow machine may need longer for the first run than a run may take; then one presses again. */
async function pressOnceOrTwice(person: Person): Promise<void> {
  await person.clicks(a('button', 'test'));
  const strip = a('list', 'traffic lights');
  await expect
    .poll(async () => (await person.all(strip, a('listitem', /^1 /))).length, { timeout: 150_000 })
    .toBe(1);
  const [isLate] = await person.all(strip, a('listitem', '1 timed out'));
  if (isLate !== undefined) await pressTest(person, '2 red');
}
