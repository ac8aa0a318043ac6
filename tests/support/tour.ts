import { expect, type Page } from '@playwright/test';
import { addRunner, chooser, dialogOf, press } from './choose-runner.ts';
import {
  beginPractice,
  choose,
  createFile,
  expectLight,
  hiker,
  pressTest,
  writeFile,
} from './journey.ts';

/** Called when a screen or a dialog is there, with its name. */
export type Look = (name: string) => Promise<void>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** All screens and all dialogs, in parts that need nothing of each other. */
export const tours: Readonly<Record<string, (page: Page, look: Look) => Promise<void>>> = {
  'before a practice': beginnings,
  'a practice': theKata,
  'a review': theReview,
  'a group': theGroup,
  'what is kept, settings and about': theRest,
};

/** All that there is before a practice is begun. */
async function beginnings(page: Page, look: Look): Promise<void> {
  await look('home-empty');
  await goTo(page, '/create/solo');
  await page.getByRole('option', { name: 'Leap Years' }).click();
  await expect(page.getByRole('region', { name: 'preview' })).toContainText('leap');
  await look('create');
  await goTo(page, '/create/group');
  await look('create-group');
  await goTo(page, '/enter');
  await page.getByLabel('id', { exact: true }).fill('a');
  await look('enter');
  await goTo(page, '/import');
  await look('import');
  await goTo(page, '/start-points');
  await page
    .getByRole('textbox', { name: 'address of the repository' })
    .fill('https://git.example.org/a/very-long-name-of-a-repository-without-an-end.git?tag=v1');
  await expect(page.getByText('Fetching connects to git.example.org')).toBeVisible();
  await look('start-points');
}

/** A short practice of Leap Years, each state of it looked at. */
async function theKata(page: Page, look: Look): Promise<void> {
  await beginPractice(page, 'Leap Years');
  await look('kata-new');
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await pressTest(page, '2 amber');
  await look('kata-amber');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '3 green');
  await writeFile(page, 'hiker_test.js', leapTest);
  await pressTest(page, '4 amber');
  await page.getByRole('switch', { name: 'predict' }).check();
  await look('kata-predict');
  await writeFile(page, 'hiker.js', firstTry);
  await button(page, 'predict green').click();
  await expectLight(page, '5 red');
  await look('kata');
  await page.getByRole('switch', { name: 'predict' }).uncheck();
  await button(page, 'new file').click();
  await page.getByRole('textbox', { name: 'name' }).fill('../up.js');
  await look('new-file');
  await page.keyboard.press('Escape');
  await button(page, 'settings').click();
  await expect(dialogOf(page)).toBeVisible();
  await look('look-dialog');
  await page.keyboard.press('Escape');
  await button(page, 'keys').click();
  await expect(dialogOf(page)).toBeVisible();
  await look('keys-dialog');
  await page.keyboard.press('Escape');
  await addRunner(page, 'https://runner.example.org', 'a secret');
  await look('runner-dialog');
  await press(page, 'cancel');
  await expect(chooser(page)).toBeVisible();
  await writeFile(page, 'hiker.js', firstTry.replace(' === 0;', thirdRule));
  await pressTest(page, '6 green');
  await writeFile(page, 'hiker_test.js', 'for (;;) {}\n');
  await button(page, 'test').click();
  await expect(page.getByText(/1 of 10 s/)).toBeVisible();
  await look('kata-running');
  await button(page, 'stop').click();
  await expect(page.getByText(/^Stopped\./)).toBeVisible();
  await look('kata-stopped');
}

/** A practice of three lights, seen again. */
async function theReview(page: Page, look: Look): Promise<void> {
  await beginPractice(page, 'Leap Years');
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await pressTest(page, '2 amber');
  await createFile(page, 'notes.txt', 'six by nine\n');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '3 green');
  await page.getByRole('link', { name: '3 green' }).first().click();
  await expect(page.getByRole('region', { name: 'hiker.js, changed' })).toBeVisible();
  await look('review');
  await page.getByRole('radio', { name: 'detailed' }).check();
  await look('review-detailed');
  await page.getByRole('radio', { name: 'off' }).check();
  await look('review-off');
  await page.getByRole('radio', { name: 'test to test' }).check();
  await button(page, 'fork').click();
  await expect(dialogOf(page)).toBeVisible();
  await look('fork-dialog');
  await page.keyboard.press('Escape');
  await button(page, 'start-point').click();
  await dialogOf(page).getByRole('textbox', { name: 'name' }).fill('Fizz Buzz');
  await button(page, 'save').click();
  await expect(dialogOf(page).getByRole('alert')).toBeVisible();
  await look('start-point-dialog');
  await page.keyboard.press('Escape');
  await page.getByText('rhythm', { exact: true }).click();
  await look('review-rhythm');
  await button(page, 'play').click();
  await button(page, 'pause').click();
  await look('playback');
}

/** A group of two, one of whom has lights. */
async function theGroup(page: Page, look: Look): Promise<void> {
  await goTo(page, '/create/group');
  await page.getByRole('option', { name: 'Fizz Buzz' }).click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await button(page, 'create').click();
  await expect(page.getByText('No one has joined yet.', { exact: true })).toBeVisible();
  await look('group-empty');
  const group = new URL(page.url()).hash;
  await button(page, 'choose an avatar').click();
  await look('group-avatars');
  await button(page, 'join as lion').click();
  await page.getByRole('link', { name: 'start' }).click();
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '2 green');
  await look('kata-in-group');
  await goTo(page, group.slice(1));
  await expect(page.getByText(/^1 .*is here\.$/)).toBeVisible();
  await look('group');
  await button(page, 'share').click();
  await expect(dialogOf(page)).toBeVisible();
  await look('share-dialog');
  await page.keyboard.press('Escape');
}

/** Home with practices, the settings, and where there is nothing. */
async function theRest(page: Page, look: Look): Promise<void> {
  await beginPractice(page, 'Bowling Game');
  await goTo(page, '/');
  await beginPractice(page, 'Leap Years');
  await pressTest(page, '1 red');
  await goTo(page, '/');
  await expect(page.getByRole('link', { name: /Leap Years/ })).toBeVisible();
  await look('home');
  await goTo(page, '/settings');
  await expect(page.getByRole('region', { name: 'Languages' })).toContainText('Ruby');
  await expect(page.getByRole('region', { name: 'Storage' })).toContainText('practices');
  await look('settings');
  await button(page, 'choose the usual runner').click();
  await look('usual-runner-dialog');
  await page.keyboard.press('Escape');
  await goTo(page, '/about');
  await expect(page.getByText('a sandbox was started, and answered')).toBeVisible();
  await look('about');
  await goTo(page, '/nowhere');
  await look('nowhere');
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const leapTest = `'use strict';

const assert = require('node:assert');
const { isLeap } = require('./hiker');

const years = [
  [1997, false],
  [1996, true],
  [1900, false],
  [2000, true],
];

for (const [year, expected] of years) {
  assert.strictEqual(isLeap(year), expected);
  console.log(year, expected ? 'is a leap year' : 'is a common year');
}
`;

const firstTry = `'use strict';

function isLeap(year) {
  return year % 4 === 0;
}

module.exports = { isLeap };
`;

const thirdRule = ' === 0 && (year % 100 !== 0 || year % 400 === 0);';
