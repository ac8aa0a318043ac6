import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { beginPractice, expect, hiker, pressTest, test, writeFile } from '../support/journey.ts';

/** Goes through every screen, and does something on each. */
async function eachScreen(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await look('home, empty');
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await expect(page.getByRole('listbox', { name: 'exercise' })).toBeVisible();
  await look('create');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await beginPractice(page);
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '2 green');
  await look('kata');
  await page.getByRole('button', { name: 'new file' }).click();
  await look('new file');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '2 green' }).click();
  await expect(page.getByRole('region', { name: 'hiker.js, changed' })).toBeVisible();
  await look('review');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await expect(page.getByRole('link', { name: 'Fizz Buzz' })).toBeVisible();
  await look('home');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing on any screen', async ({ page }) => {
      await eachScreen(page, async (screen) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => ({
          screen,
          id,
          at: nodes.map((node) => node.html),
        }));
        expect(found).toEqual([]);
      });
    });
  });
}

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing is wider than the screen', async ({ page }) => {
    await eachScreen(page, async (screen) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ screen, width }).toEqual({ screen, width: 320 });
    });
  });
});

test('where the browser withholds what the app needs, it says what to do', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Another name of this machine: not localhost, so no secure context.
  await page.goto(site.url.replace('localhost', 'pocket-dojo.test'));
  await expect(page.getByRole('alert')).toContainText('Open it by https://, or from localhost.');
  await context.close();
});

test('an address that leads nowhere says so', async ({ page, site }) => {
  await page.goto(`${site.url}#/kata/zzzzzz`);
  await expect(page.getByText('There is no practice zzzzzz in this browser.')).toBeVisible();
  await page.goto(`${site.url}#/nowhere`);
  await expect(page.getByText('leads nowhere')).toBeVisible();
  await page.getByRole('link', { name: 'back to my practices' }).click();
  await expect(page.getByRole('link', { name: 'Practise solo' }).first()).toBeVisible();
});

test('the whole of a first practice by keyboard alone', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'exercise' }).focus();
  await page.keyboard.type('roman');
  await expect(page.getByRole('option', { name: 'Roman Numerals' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('region', { name: 'preview' })).toContainText('The Romans wrote');
  await page.getByRole('listbox', { name: 'language' }).focus();
  await page.keyboard.type('javas');
  await page.getByRole('listbox', { name: 'test framework' }).focus();
  await page.keyboard.type('assert');
  await page.getByRole('listbox', { name: 'language' }).focus();
  await page.keyboard.type('javascript');
  await page.getByRole('listbox', { name: 'test framework' }).focus();
  await page.keyboard.type('assert');
  await page.getByRole('button', { name: 'create' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeVisible();
  await page.keyboard.press('Alt+j');
  await expect(page.getByRole('region', { name: 'hiker.js', exact: true })).toBeVisible();
  await page.keyboard.press('Alt+k');
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('region', { name: 'red_amber_green.js' })).toBeVisible();
  await page.keyboard.press('Alt+t');
  await expect(page.getByRole('listitem', { name: '1 red' })).toBeVisible();
});
