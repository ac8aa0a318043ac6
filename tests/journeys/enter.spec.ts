import type { Page } from '@playwright/test';
import { phonetic } from '../../src/kata/phonetic.ts';
import { beginPractice, expect, expectLight, pressTest, test } from '../support/journey.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'id' });
const matches = (page: Page) =>
  page.getByRole('listbox', { name: 'practices and groups here' }).getByRole('option');

async function goEnter(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await page.getByRole('link', { name: 'Enter existing' }).click();
  await expect(field(page)).toBeFocused();
}

test('an id is completed from what is here, and entered by keyboard', async ({ page }) => {
  await beginPractice(page, 'Leap Years');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await goEnter(page);
  await expect(matches(page)).toHaveCount(2);
  await page.keyboard.type(id.slice(0, 5));
  await expect(matches(page)).toHaveCount(1);
  await expect(matches(page)).toHaveAccessibleName(
    new RegExp(`^${id}, Fizz Buzz, JavaScript \\(Node [\\d.]+\\), assert, 1 red$`),
  );
  await expect(page.getByText(phonetic(id.slice(0, 5)))).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(matches(page)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expectLight(page, '1 red');
  expect(page.url()).toContain(id);
});

test('the address of a practice is taken for its id', async ({ page, site }) => {
  const id = await beginPractice(page);
  await goEnter(page);
  await field(page).fill(`${site.url}#/review/${id}?index=0`);
  await expect(field(page)).toHaveValue(id);
  await page.getByRole('button', { name: 'enter' }).click();
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeVisible();
});

test('what can be no id, or is not here, says why and what to do', async ({ page }) => {
  await page.getByRole('link', { name: 'Enter existing' }).click();
  await field(page).fill('aI');
  await expect(page.getByRole('status').first()).toHaveText(
    'No id has I in it. It may be the digit 1, or a small L.',
  );
  await field(page).fill('O-');
  await expect(page.getByRole('status').first()).toContainText('the digit 0');
  await field(page).fill('abcdefg');
  await expect(page.getByRole('status').first()).toContainText('this has more');
  await field(page).fill('abcdef');
  await expect(page.getByRole('status').first()).toContainText(
    'There is no abcdef in this browser',
  );
  await expect(page.getByRole('button', { name: 'enter' })).toBeDisabled();
  await page.getByRole('link', { name: 'Import a file' }).click();
  await expect(page.getByRole('button', { name: 'choose files' })).toBeVisible();
});

test('one that was deleted says where it can be restored', async ({ page }) => {
  const id = await beginPractice(page);
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await page.getByRole('button', { name: `delete Fizz Buzz, ${id}` }).click();
  await page.getByRole('link', { name: 'Enter existing' }).click();
  await field(page).fill(id);
  await expect(page.getByRole('status').first()).toContainText('It can be restored');
});
