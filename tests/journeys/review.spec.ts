import type { Page } from '@playwright/test';
import {
  beginPractice,
  createFile,
  expect,
  hiker,
  lightsOf,
  openFile,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

/** Four lights, the third of which changes two files; events of files between them. */
async function practise(page: Page): Promise<string> {
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await pressTest(page, '2 amber');
  await createFile(page, 'notes.txt', 'six by nine\n');
  await writeFile(page, 'hiker.js', hiker('6 * 7').replace("'use strict';", "'use strict'; // 42"));
  await openFile(page, 'notes.txt');
  await pressTest(page, '3 green');
  await openFile(page, 'notes.txt');
  await page.getByRole('button', { name: 'rename' }).click();
  await page.getByRole('textbox', { name: 'name' }).fill('remarks.txt');
  await page.getByRole('dialog').getByRole('button', { name: 'rename' }).click();
  await pressTest(page, '4 green');
  return id;
}

const told = (page: Page) => page.locator('.review-light');
const files = (page: Page) => page.getByRole('listbox', { name: 'files' });
const mode = (page: Page, name: string) =>
  page.getByRole('group', { name: 'diff' }).getByRole('radio', { name });
const step = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('from light to light, by buttons, keys, links and the browser’s own back', async ({
  page,
}) => {
  const id = await practise(page);
  await page.getByRole('link', { name: '2 amber' }).click();
  await test.step('a light opens with what it changed since the light before', async () => {
    await expect(mode(page, 'test to test')).toBeChecked();
    await expect(told(page)).toHaveText(/^2 amber; 1 file changed/);
    await expect(page.getByRole('region', { name: 'hiker.js, changed' })).toBeVisible();
    await expect(page).toHaveURL(/index=2&diff=test/);
  });
  await test.step('steps', async () => {
    await step(page, 'next light').click();
    await expect(told(page)).toHaveText(/^3 green; 2 files changed/);
    await page.keyboard.press('ArrowLeft');
    await expect(told(page)).toHaveText(/^2 amber/);
    await page.keyboard.press('End');
    await expect(told(page)).toHaveText(/^4 green; 1 file changed/);
    await expect(page.getByText('This file was renamed from notes.txt')).toBeVisible();
    await expect(step(page, 'next light')).toBeDisabled();
    await page.keyboard.press('Home');
    await expect(told(page)).toHaveText(/^1 red; no file changed/);
    await expect(step(page, 'first light')).toBeDisabled();
    await step(page, 'last light').click();
    await expect(told(page)).toHaveText(/^4 green/);
  });
  await test.step('counts are those up to the light', async () => {
    const counts = page.getByRole('list', { name: 'lights so far' });
    await expect(counts).toContainText('2 green');
    await page.keyboard.press('k');
    await expect(counts).toContainText('1 green');
    await lightsOf(page).filter({ hasText: '1' }).getByRole('link').click();
    await expect(counts).toContainText('0 green');
    await expect(lightsOf(page).filter({ hasText: '1' }).getByRole('link')).toHaveAttribute(
      'aria-current',
      'true',
    );
  });
  await test.step('back and forward', async () => {
    await page.goBack();
    await expect(told(page)).toHaveText(/^3 green/);
    await page.goForward();
    await expect(told(page)).toHaveText(/^1 red/);
    await page.reload();
    await expect(told(page)).toHaveText(/^1 red/);
    await page.getByRole('link', { name: 'resume' }).click();
    await expect(page).toHaveURL(new RegExp(`#/kata/${id}$`));
    await page.goBack();
    await expect(told(page)).toHaveText(/^1 red/);
  });
});

test('off, test to test, and event by event', async ({ page }) => {
  await practise(page);
  await lightsOf(page).filter({ hasText: '3' }).getByRole('link').click();
  await expect(told(page)).toHaveText(/^3 green/);
  await expect(lightsOf(page)).toHaveCount(5);
  await mode(page, 'detailed').check();
  await test.step('in detail a light shows its output, and the events of files have steps', async () => {
    await expect(page).toHaveURL(/diff=detailed/);
    await expect(page.getByRole('button', { name: 'output', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('region', { name: 'stdout' })).toContainText('All tests passed');
    expect(await lightsOf(page).count()).toBeGreaterThan(6);
    await page.keyboard.press('ArrowLeft');
    await expect(told(page)).toHaveText(/^2\.\d \S+ \w+; 1 file changed/);
    await expect(page.getByRole('region', { name: 'stdout' })).toHaveCount(0);
  });
  await test.step('the event that made a file shows that file', async () => {
    const link = page.getByRole('link', { name: /notes\.txt created/ });
    await link.click();
    await expect(page.getByRole('region', { name: 'notes.txt, created' })).toBeVisible();
  });
  await test.step('leaving the detail leads back to the light', async () => {
    await mode(page, 'test to test').check();
    await expect(told(page)).toHaveText(/^2 amber/);
    await page.goBack();
    await expect(told(page)).toHaveText(/notes\.txt created/);
    await expect(mode(page, 'detailed')).toBeChecked();
  });
  await test.step('off shows the files as they were', async () => {
    await mode(page, 'off').check();
    await expect(told(page)).toHaveText(/^2 amber: /);
    await files(page).getByRole('option', { name: 'hiker.js' }).click();
    await expect(page.getByRole('row', { name: '4 same return 6 * 9sd;' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'next change' })).toHaveCount(0);
  });
});

test('through the changes of a file', async ({ page }) => {
  await practise(page);
  await lightsOf(page).filter({ hasText: '3' }).getByRole('link').click();
  const changed = page.getByRole('region', { name: 'hiker.js, changed' });
  const place = changed.getByRole('status');
  await expect(place).toHaveText('change 1 of 2');
  await page.getByRole('button', { name: 'next change' }).click();
  await expect(place).toHaveText('change 2 of 2');
  await page.keyboard.press('n');
  await expect(place).toHaveText('change 1 of 2');
  await page.keyboard.press('p');
  await expect(place).toHaveText('change 2 of 2');
  await files(page).getByRole('option', { name: 'hiker.js' }).click();
  await expect(place).toHaveText('change 1 of 2');
  await files(page).press('Enter');
  await expect(place).toHaveText('change 2 of 2');
  await test.step('a word that changed in a line is marked', async () => {
    const row = changed.getByRole('row', { name: '4 deleted return 6 * 9sd;' });
    await expect(row.locator('mark')).toHaveText(['9sd']);
  });
  await test.step('what is the same in a file has no changes to go through', async () => {
    await files(page).getByRole('option', { name: 'cyber-dojo.sh' }).click();
    await expect(page.getByText('no changes')).toBeVisible();
    await expect(page.getByRole('button', { name: 'next change' })).toBeDisabled();
  });
  await test.step('the output, and what is different in it', async () => {
    await page.getByRole('radio', { name: 'output changes' }).check();
    const stdout = page.getByRole('region', { name: 'changes of stdout' });
    await expect(stdout.getByRole('row', { name: 'added All tests passed' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'output', exact: true }).check();
    await expect(page.getByRole('region', { name: 'stdout', exact: true })).toBeVisible();
  });
});

test('an event that is not there, and a practice that is not', async ({ page, site }) => {
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await page.goto(`${site.url}#/review/${id}?index=99&diff=test`);
  await expect(page.getByText('There is no event 99: this practice has 2, 0 to 1.')).toBeVisible();
  await expect(told(page)).toHaveText(/^1 red/);
  await expect(mode(page, 'detailed')).toBeDisabled();
  await page.goto(`${site.url}#/review/zzzzzz?index=1&diff=test`);
  await expect(page.getByText('There is no practice zzzzzz in this browser.')).toBeVisible();
  await page.getByRole('link', { name: 'back to my practices' }).click();
  await expect(page.getByRole('link', { name: 'Practise solo' }).first()).toBeVisible();
});

test('lights of another tab come, and move no one', async ({ page, context }) => {
  await beginPractice(page);
  await pressTest(page, '1 red');
  const other = await context.newPage();
  await other.goto(page.url());
  await lightsOf(page).filter({ hasText: '1' }).getByRole('link').click();
  await expect(told(page)).toHaveText(/^1 red/);
  await writeFile(other, 'hiker.js', hiker('6 * 7'));
  await pressTest(other, '2 green');
  await expect(lightsOf(page)).toHaveCount(3);
  await expect(told(page)).toHaveText(/^1 red/);
  await step(page, 'next light').click();
  await expect(told(page)).toHaveText(/^2 green/);
  await other.close();
});
