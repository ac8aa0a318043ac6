import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  choose,
  createFile,
  expect,
  hiker,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

async function beginGroup(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Practise as a group' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText('Fizz Buzz').click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByRole('heading', { name: 'dashboard' })).toBeVisible();
}

/** Joins in a tab of its own, and answers that tab, where the kata is open. */
async function joinIn(page: Page, name: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.getByRole('button', { name: 'choose an avatar' }).click();
  await tab.getByRole('button', { name: `join as ${name}`, exact: true }).click();
  await tab.getByRole('link', { name: 'start' }).click();
  await expect(tab.getByRole('textbox', { name: 'editor' })).toBeVisible();
  return tab;
}

const table = (page: Page) => page.getByRole('table', { name: 'dashboard' });
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const light = (page: Page, name: string) => table(page).getByRole('link', { name, exact: true });

test('a dashboard follows those who practise in other tabs, says so, and can be paused', async ({
  page,
}) => {
  await beginGroup(page);
  await expect(page.getByText(/Nobody has joined yet/)).toBeVisible();
  const lion = await joinIn(page, 'lion');
  await expect(page.getByText('Joined, and no light yet: lion.')).toBeVisible();
  await pressTest(lion, '1 red');
  await expect(light(page, 'lion, 1 red')).toBeVisible();
  const told = page.getByRole('status').filter({ hasText: 'lion: 1 red' });
  await expect(told).toHaveCount(1);

  const bear = await joinIn(page, 'bear');
  await writeFile(bear, 'hiker.js', hiker('6 * 7'));
  await pressTest(bear, '1 green');
  await expect(light(page, 'bear, 1 green')).toBeVisible();
  await expect(row(page, 'bear').getByRole('img', { name: '1 green' })).toBeVisible();
  const found = await new AxeBuilder({ page })
    .include('.dashboard')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.violations).toEqual([]);

  await page.getByRole('checkbox', { name: 'live' }).uncheck();
  await writeFile(lion, 'hiker.js', hiker('6 * 9sd'));
  await pressTest(lion, '2 amber');
  await expect(light(page, 'lion, 2 amber')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'live' }).check();
  await expect(light(page, 'lion, 2 amber')).toBeVisible();
});

test('rows are sorted, files are shown, sums are made, and a light leads to its review', async ({
  page,
}) => {
  await beginGroup(page);
  const lion = await joinIn(page, 'lion');
  await pressTest(lion, '1 red');
  await createFile(lion, 'notes.txt', 'what next');
  await writeFile(lion, 'hiker.js', hiker('6 * 7'));
  await pressTest(lion, '2 green');
  const bear = await joinIn(page, 'bear');
  await pressTest(bear, '1 red');
  await expect(light(page, 'bear, 1 red')).toBeVisible();

  const names = () => table(page).getByRole('rowheader').allInnerTexts();
  await expect.poll(names).toEqual(['bear', 'lion']);
  await table(page).getByRole('button', { name: 'Lights' }).click();
  await expect.poll(names).toEqual(['lion', 'bear']);
  await expect(table(page).getByRole('columnheader', { name: 'Lights' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  await page.getByRole('checkbox', { name: 'sums' }).check();
  await expect(row(page, 'Everyone').getByRole('img', { name: '2 red, 1 green' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'minute columns' }).uncheck();
  await expect(
    table(page).getByRole('columnheader', { name: 'all lights, in order' }),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: 'file events' }).check();
  await expect(light(page, 'lion, created notes.txt')).toBeVisible();
  await page.getByRole('checkbox', { name: 'file events' }).uncheck();

  await light(page, 'lion, 2 green').hover();
  await expect(page.getByRole('tooltip')).toContainText('hiker.js');
  await light(page, 'lion, 2 green').click();
  await expect(page).toHaveURL(/#\/review\/\w{6}\?index=\d+&diff=test$/);
  await page.goBack();
  await table(page).getByRole('link', { name: 'bear, review' }).click();
  await expect(page).toHaveURL(/#\/review\//);
});

test('the dashboard is gone through by keyboard', async ({ page }) => {
  await beginGroup(page);
  const lion = await joinIn(page, 'lion');
  await pressTest(lion, '1 red');
  await pressTest(lion, '2 red');
  const bear = await joinIn(page, 'bear');
  await pressTest(bear, '1 red');
  await expect(light(page, 'bear, 1 red')).toBeVisible();
  await table(page).getByRole('link', { name: 'lion, review' }).focus();
  await page.keyboard.press('Tab');
  await expect(table(page).getByRole('button', { name: 'rhythm of lion' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(light(page, 'lion, 2 red')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(light(page, 'lion, 1 red')).toBeFocused();
  await page.keyboard.press('End');
  await expect(light(page, 'lion, 2 red')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(light(page, 'bear, 1 red')).toBeFocused();

  await table(page).getByRole('button', { name: 'rhythm of lion' }).focus();
  await page.keyboard.press('Enter');
  const picture = page.getByRole('dialog', { name: 'rhythm of lion' });
  await expect(picture.getByText(/^2 lights in .* in the middle\.$/)).toBeVisible();
  await picture.getByText('the same as a table').click();
  await expect(picture.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(table(page).getByRole('button', { name: 'rhythm of lion' })).toBeFocused();
});

test('progress is what the tests counted, and comes as it is pressed', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise as a group' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText('Fizz Buzz').click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'Mocha+Chai');
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByRole('heading', { name: 'dashboard' })).toBeVisible();
  const lion = await joinIn(page, 'lion');
  await pressTest(lion, '1 red');
  await page.getByRole('checkbox', { name: 'progress' }).check();
  const progress = page.getByRole('table', { name: 'progress' });
  await expect(progress.getByRole('row', { name: /lion/ })).toContainText('1 failing');
  await writeFile(lion, 'hiker.js', hiker('6 * 7'));
  await pressTest(lion, '2 green');
  await expect(progress.getByRole('row', { name: /lion/ })).toContainText('1 passing');
  const told = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(told.violations).toEqual([]);
});
