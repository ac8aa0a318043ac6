import { expect } from '@playwright/test';
import { test } from '../support/engines/at-engine.ts';
import { downloaded } from '../support/engines/downloaded.ts';
import { a } from '../support/engines/person.ts';
import {
  beginPractice,
  expectLight,
  lights,
  openFile,
  output,
  pressTest,
  typeFile,
} from '../support/engines/practise.ts';
import { unpack } from '../support/native-git.ts';

test('choose, edit, test, light, diff, reload, download, and again without a server', async ({
  person,
  site,
}) => {
  const id = await beginPractice(person, 'JavaScript', 'assert');
  await openFile(person, 'readme.txt');
  expect((await person.sees(a('textbox', 'editor'))).text).toContain('Some children stand');

  await pressTest(person, '1 red');
  expect(await output(person, 'stderr')).toContain('54 !== 42');
  await typeFile(person, 'hiker.js', 'module.exports = { answer: () => 6 * 9sd };');
  await pressTest(person, '2 amber');
  expect(await output(person, 'stderr')).toContain('SyntaxError');
  expect(await output(person, 'stderr')).toContain('hiker.js:1');
  await typeFile(person, 'hiker.js', right);
  await person.presses('Alt+t');
  await expectLight(person, '3 green');
  expect(await output(person, 'stdout')).toContain('All tests passed');

  await person.window.reload();
  await expectLight(person, '3 green');
  expect(await lights(person)).toEqual(['0 created', '1 red', '2 amber', '3 green']);
  await openFile(person, 'hiker.js');
  expect((await person.sees(a('textbox', 'editor'))).text).toContain(right);

  await person.clicks(a('list', 'traffic lights'), a('listitem', '3 green'), a('link'));
  const changed = a('region', 'hiker.js, changed');
  await person.sees(changed, a('row', '1 deleted module.exports = { answer: () => 6 * 9sd };'));
  await person.sees(changed, a('row', `1 added ${right}`));

  await person.clicks(a('link', 'resume'));
  await person.clicks(a('button', 'download'));
  const today = new Date().toISOString().slice(0, 10);
  const name = `cyber-dojo-${today}-${id}-FizzBuzz.tgz`;
  const { git } = unpack(await downloaded(person.window.downloadFolder, name));
  expect(git('fsck', '--strict', '--full')).toBe('');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--format=%s%d').trim().split('\n')).toEqual([
    '3 ran tests, no prediction, got green (HEAD -> main, tag: 3)',
    '2 ran tests, no prediction, got amber (tag: 2)',
    '1 ran tests, no prediction, got red (tag: 1)',
    '0 kata creation (tag: 0)',
  ]);
  expect(git('show', '3:files/hiker.js').trim()).toBe(right);

  await person.clicks(a('link', 'Pocket Dojo, home'));
  await expect
    .poll(() => person.window.call(() => document.body.innerText))
    .toContain('Ready to work offline.');
  await site.stop();
  await person.window.reload();
  await person.sees(a('link', /^Fizz Buzz/));
  await beginPractice(person, 'JavaScript', 'assert');
  await typeFile(person, 'hiker.js', right);
  await pressTest(person, '1 green');
});

const right = 'module.exports = { answer: () => 6 * 7 };';
