import type { Page } from '@playwright/test';
import { beginPractice, expect, test } from '../support/journey.ts';

const list = (page: Page, name: string) => page.getByRole('listbox', { name, exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'preview' });

test('one exercise is shown at first and none is chosen; pointing shows, and clicking chooses', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await expect(preview(page).getByRole('heading')).not.toBeEmpty();
  await expect(list(page, 'exercise').getByRole('option', { selected: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'create' })).toBeDisabled();
  await expect(page.getByText('Choose an exercise.')).toBeVisible();

  await list(page, 'exercise').getByRole('option', { name: 'Leap Years' }).click();
  await list(page, 'exercise').getByRole('option', { name: 'Roman Numerals' }).hover();
  await expect(preview(page)).toContainText('The Romans wrote');
  await list(page, 'language')
    .getByRole('option', { name: /^Python/ })
    .hover();
  await expect(preview(page).getByRole('combobox', { name: 'file' })).toHaveValue('test_hiker.py');
  await page.getByRole('heading', { name: 'Practise solo' }).hover();
  await expect(preview(page).getByRole('heading')).toHaveText('Leap Years');

  await list(page, 'language')
    .getByRole('option', { name: /^Python/ })
    .click();
  await preview(page).getByRole('combobox', { name: 'file' }).selectOption('hiker.py');
  await expect(preview(page)).toContainText('def answer');
});

test('lists are searched in their names and their texts', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await page.getByRole('searchbox', { name: 'search exercises' }).fill('romans');
  await expect(list(page, 'exercise').getByRole('option')).toHaveText(['Roman Numerals']);
  await page.getByRole('searchbox', { name: 'search exercises' }).fill('zebra');
  await expect(list(page, 'exercise')).toContainText('No exercise has that');
  await page.getByRole('searchbox', { name: 'search languages' }).fill('minitest');
  await expect(list(page, 'language').getByRole('option')).toHaveText([/^Ruby/]);
});

test('an exercise that comes with code says its language, and is begun without another choice', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  const legacy = list(page, 'exercise').getByRole('option', { name: 'Legacy Till' });
  await expect(legacy).toHaveAccessibleDescription('JavaScript');
  await legacy.click();
  await expect(page.getByText('This one brings its own: JavaScript')).toBeVisible();
  await expect(list(page, 'language')).toHaveCount(0);
  await expect(preview(page)).toContainText('The corner shop in Mill Lane');
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('Mill Lane');
  await expect(page.getByRole('option', { name: 'till_test.js' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'red_amber_green.js' })).toBeVisible();
});

test('each language says whether it is here, or how much is to be fetched', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  const option = (name: RegExp) => list(page, 'language').getByRole('option', { name });
  await expect(option(/^JavaScript/)).toHaveAccessibleDescription('is here');
  await expect(option(/^Python/)).toHaveAccessibleDescription(/^(from )?\d+\.\d MB$/);
  await option(/^Python/).click();
  await list(page, 'test framework')
    .getByRole('option', { name: /^unittest/ })
    .click();
  await list(page, 'exercise').getByRole('option', { name: 'Fizz Buzz' }).click();
  await expect(page.getByText('is fetched while you read')).toBeVisible();
});

test('solo may do without an exercise, by keyboard alone', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Practise solo' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'no exercise, only the language' }).focus();
  await page.keyboard.press('Space');
  await list(page, 'language').focus();
  await page.keyboard.type('ruby');
  await list(page, 'test framework').focus();
  await page.keyboard.type('mini');
  await expect(list(page, 'test framework').getByRole('option', { selected: true })).toHaveText(
    /^minitest/i,
  );
  await page.getByRole('button', { name: 'create' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'readme.txt' })).toHaveCount(0);
});

test('a group has an exercise, and leads to its screen with its id spelt out', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise as a group' }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await list(page, 'language')
    .getByRole('option', { name: /^JavaScript/ })
    .click();
  await list(page, 'test framework')
    .getByRole('option', { name: /^assert/ })
    .click();
  await expect(page.getByRole('button', { name: 'create' })).toBeDisabled();
  await list(page, 'exercise').getByRole('option', { name: 'Fizz Buzz' }).click();
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page).toHaveURL(/#\/group\/\w{6}$/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('article')).toContainText('nobody has joined yet');
});

test('on a phone the lists stay where they are while start-points are looked at', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await beginPractice(page, 'Fizz Buzz', { language: 'JavaScript', framework: 'Mocha+Chai' });
  await expect(page.getByText(/^JavaScript .*, Mocha\+Chai$/)).toBeAttached();
});
