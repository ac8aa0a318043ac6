import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  beginPractice,
  expect,
  expectLight,
  hiker,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await expect(page.getByRole('heading', { name: 'My practices' })).toBeVisible();
}

const card = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name });
const cards = (page: Page) => page.getByRole('article');

test('whoever comes first sees what this is, and where to begin', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Pocket Dojo' })).toBeVisible();
  await expect(page.getByText('A place to practise programming')).toBeVisible();
  for (const name of ['Practise as a group', 'Enter existing', 'Import', 'Settings']) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByText('Nothing here yet.')).toContainText('choose an exercise');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('my practices are found by what is in them, and a light of another tab appears', async ({
  page,
  context,
  site,
}) => {
  await beginPractice(page, 'Leap Years');
  await goHome(page);
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await goHome(page);
  await expect(cards(page).first()).toContainText('Fizz Buzz');
  await expect(cards(page).first()).toContainText('last light: 1 red');

  const search = page.getByRole('searchbox', { name: 'search my practices' });
  await search.fill('assert RED');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
  await search.fill(id.toLowerCase());
  await expect(cards(page)).toHaveCount(1);
  await search.fill('nothing of the kind');
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByText('No practice has all of that in it.')).toBeVisible();
  await search.fill('');

  const other = await context.newPage();
  await other.goto(`${site.url}#/kata/${id}`);
  await writeFile(other, 'hiker.js', hiker('6 * 7'));
  await pressTest(other, '2 green');
  await expect(card(page, 'Fizz Buzz')).toContainText('last light: 2 green');
});

test('a deletion is undone by keyboard, or later from the list, or never', async ({ page }) => {
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await goHome(page);
  const remove = page.getByRole('button', { name: `delete Fizz Buzz, ${id}` });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'undo' })).toBeFocused();
  await expect(page.getByText('You can restore it for 30 days.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Fizz Buzz' })).toBeFocused();

  await remove.click();
  await page.getByRole('button', { name: 'close' }).click();
  await page.reload();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await page.getByText('Recently deleted (1)').click();
  await page.getByRole('button', { name: `restore Fizz Buzz, ${id}` }).click();
  await expect(card(page, 'Fizz Buzz')).toContainText('last light: 1 red');

  await remove.click();
  await page.getByText('Recently deleted (1)').click();
  await page.getByRole('button', { name: 'delete all of them for good' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'delete for good' }).click();
  await expect(page.getByText('One is gone for good.')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/kata/${id}`);
  await expect(page.getByText(`There is no practice ${id} in this browser.`)).toBeVisible();
});

test('what a tab works on is back as soon as it has a new light', async ({
  page,
  context,
  site,
}) => {
  const id = await beginPractice(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await other.getByRole('button', { name: `delete Fizz Buzz, ${id}` }).click();
  await expect(cards(other)).toHaveCount(0);
  await pressTest(page, '1 red');
  await expect(card(other, 'Fizz Buzz')).toContainText('last light: 1 red');
});

test('a practice is exported from its card, and imported elsewhere with others', async ({
  page,
  browser,
  site,
}) => {
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await goHome(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `download Fizz Buzz, ${id}` }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toContain(id);
  const buffer = readFileSync(await download.path());

  const elsewhere = await browser.newPage();
  await elsewhere.goto(`${site.url}#/import`);
  await elsewhere.getByLabel('choose files').setInputFiles([
    { name: 'practice.tgz', mimeType: 'application/gzip', buffer },
    { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no archive') },
  ]);
  await expect(elsewhere.getByText('1 taken in, 1 not taken in')).toBeVisible();
  const rows = elsewhere.getByRole('list', { name: 'what became of the files' });
  await expect(rows.getByRole('listitem').nth(0)).toContainText(/^practice\.tgz.*imported/);
  await expect(rows.getByRole('listitem').nth(1)).toContainText('no file that Pocket Dojo knows');
  await rows.getByRole('link', { name: `open ${id}` }).click();
  await expectLight(elsewhere, '1 red');
  await elsewhere.close();
});

test('back and forward lead through the screens, and each one is announced', async ({ page }) => {
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'Import' })).toBeFocused();
  await expect(page).toHaveTitle('Import – Pocket Dojo');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Pocket Dojo' })).toBeFocused();
  await expect(page).toHaveTitle('Pocket Dojo');
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Import' })).toBeFocused();
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await expect(page.getByRole('heading', { name: 'Practise solo' })).toBeFocused();
});
