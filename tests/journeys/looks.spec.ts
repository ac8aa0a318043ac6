import type { Locator } from '@playwright/test';
import {
  beginPractice,
  expect,
  hiker,
  lightsOf,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

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

test('where the system has its own few colours, each light is told by its shape', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await beginPractice(page);
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await pressTest(page, '2 amber');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '3 green');
  const lights = lightsOf(page);
  const shapes = await lights.evaluateAll((items) =>
    items.map((item) => item.querySelector('.light-icon')?.innerHTML),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
  for (const icon of await lights.locator('.light-icon').all()) {
    expect(await contrastOf(icon)).toBeGreaterThan(3);
  }
  await expect(page.getByRole('option', { selected: true }).first()).toHaveCSS(
    'outline-style',
    'solid',
  );
});

/** Between the shape of a light and what is drawn on it; of an outline, and what is behind it. */
function contrastOf(icon: Locator): Promise<number> {
  return icon.evaluate((svg) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const brightness = (colour: string): number => {
      if (context === null) throw new Error('no canvas');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
        (byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const fill = svg.querySelector('.fill');
    const mark = svg.querySelector('.mark, .line, .ring');
    const one = brightness(mark === null ? 'black' : getComputedStyle(mark).stroke);
    const other = brightness(
      fill === null
        ? getComputedStyle(document.documentElement).backgroundColor
        : getComputedStyle(fill).fill,
    );
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });
}
