import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { chooser, dialogOf, press, pressTestOnly } from '../choose-runner.ts';
import {
  beginPractice,
  expect,
  expectLight,
  hiker,
  lightsOf,
  pressTest,
  test,
  writeFile,
} from '../journey.ts';

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url));

const sizes = {
  desktop: { width: 1280, height: 800 },
  wide: { width: 1680, height: 1000 },
  phone: { width: 390, height: 844 },
} as const;

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      test('every screen', async ({ page }) => {
        await everyScreen(page, async (name) => {
          await page.screenshot({ path: `${folder}${name}-${size}-${colorScheme}.png` });
        });
      });
    });
  }
}

/** A short practice of Leap Years, looked at on the way. */
async function everyScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('home-empty');
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await page.getByRole('option', { name: 'Leap Years' }).click();
  await look('create');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await beginPractice(page, 'Bowling Game');
  await pressTest(page, '1 red');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();

  await beginPractice(page, 'Leap Years');
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await pressTest(page, '2 amber');
  await look('kata-amber');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '3 green');
  await writeFile(page, 'hiker_test.js', leapTest);
  await pressTest(page, '4 amber');
  await writeFile(page, 'hiker.js', firstTry);
  await pressTest(page, '5 red');
  await look('kata');
  await page.getByRole('button', { name: 'new file' }).click();
  await page.getByRole('textbox', { name: 'name' }).fill('../up.js');
  await look('new-file');
  await page.keyboard.press('Escape');
  await chooser(page).click();
  await press(page, 'add a runner');
  await look('runner-add');
  await dialogOf(page).getByLabel('address').fill('https://runner.example.org');
  await press(page, 'add');
  await look('runners');
  await press(page, 'choose');
  await pressTestOnly(page);
  await expect(dialogOf(page)).toHaveAccessibleName('Send your files there?');
  await look('runner-consent');
  await press(page, 'run here instead');
  await expectLight(page, '6 red');
  await writeFile(
    page,
    'hiker.js',
    firstTry.replace(' === 0;', ' === 0 && (year % 100 !== 0 || year % 400 === 0);'),
  );
  await pressTest(page, '7 green');
  await writeFile(page, 'hiker_test.js', 'for (;;) {}\n');
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await expect(page.getByText('1 of 10 s')).toBeVisible();
  await look('kata-running');
  await page.getByRole('button', { name: 'stop' }).click();
  await look('kata-stopped');
  await lightsOf(page).nth(7).getByRole('link').click();
  await openFileInReview(page);
  await look('review');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await expect(page.getByRole('link', { name: 'Leap Years' })).toBeVisible();
  await look('home');
}

async function openFileInReview(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'hiker.js, changed' })).toBeVisible();
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
