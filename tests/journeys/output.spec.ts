import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  beginPractice,
  expect,
  hiker,
  openFile,
  output,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

const colourful = `'use strict';
const paint = (codes, text) => '\\u001b[' + codes + 'm' + text + '\\u001b[0m';
console.log(paint(31, 'red'), paint('38;5;208', 'orange'), paint('48;2;0;0;90', 'on blue'));
console.log(paint(1, 'bold'), paint(4, 'underlined'), paint(7, 'inverse'));
process.stdout.write('10%\\r50%\\r100%\\n');
console.log('\\u001b]8;;https://example.org\\u0007a link\\u001b]8;;\\u0007\\u001b[2J');
console.log('<img src=x onerror="document.title=\\'taken\\'"><b>not bold</b>');
`;

test('colours are shown, what a terminal rewrites is rewritten, and nothing is HTML', async ({
  page,
}) => {
  await beginPractice(page);
  await writeFile(page, 'hiker_test.js', colourful);
  await pressTest(page, '1 green');
  const stdout = output(page, 'stdout');
  const lines = stdout.locator('[data-line]');
  await expect(lines).toHaveText([
    'red orange on blue',
    'bold underlined inverse',
    '100%',
    'a link',
    `<img src=x onerror="document.title='taken'"><b>not bold</b>`,
    'All tests passed',
  ]);
  const plain = await stdout.evaluate((shown) => getComputedStyle(shown).color);
  for (const word of ['red', 'orange']) {
    await expect(stdout.getByText(word, { exact: true })).not.toHaveCSS('color', plain);
  }
  await expect(stdout.getByText('on blue')).toHaveCSS('background-color', 'rgb(0, 0, 90)');
  await expect(stdout.getByText('bold', { exact: true })).toHaveCSS('font-weight', '700');
  await expect(stdout.getByText('underlined')).toHaveCSS('text-decoration-line', 'underline');
  await expect(stdout.locator('img, b')).toHaveCount(0);
  await expect(page).toHaveTitle(/Fizz Buzz/);
});

test('what is copied of the output has its lines, and none of their numbers', async ({ page }) => {
  await beginPractice(page);
  await writeFile(page, 'hiker_test.js', "console.log('one\\n\\nhiker.js:3 two');\n");
  await pressTest(page, '1 green');
  const copied = await output(page, 'stdout')
    .locator('pre')
    .evaluate((shown) => {
      getSelection()?.selectAllChildren(shown);
      return getSelection()?.toString();
    });
  expect(copied?.trimEnd()).toBe('one\n\nhiker.js:3 two\nAll tests passed');
});

/** Where the next key would land: the line that has the cursor, with a mark in its place. */
async function lineWithCursor(page: Page): Promise<string> {
  await page.keyboard.insertText('|');
  const line = page.getByRole('textbox', { name: 'editor' }).locator('.cm-activeLine');
  const text = await line.innerText();
  await page.keyboard.press('ControlOrMeta+z');
  return text;
}

const wrong = hiker('6 * seven');

test('a place that the output names is opened by the mouse', async ({ page }) => {
  await beginPractice(page);
  await writeFile(page, 'hiker.js', wrong);
  await openFile(page, 'readme.txt');
  await pressTest(page, '1 amber');
  await output(page, 'stderr').getByRole('button', { name: 'hiker.js line 4' }).last().click();
  await expect(page.getByRole('region', { name: 'hiker.js' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeFocused();
  await expect(page.locator('.cm-gone-to')).toHaveText('  return 6 * seven;');
  expect(await lineWithCursor(page)).toBe('  |return 6 * seven;');
  // For a moment.
  await expect(page.locator('.cm-gone-to')).toHaveCount(0);
});

test('a place that the output names is opened by the keyboard, from the editor and back', async ({
  page,
}) => {
  await beginPractice(page);
  await writeFile(page, 'hiker.js', wrong);
  await pressTest(page, '1 amber');
  await page.getByRole('textbox', { name: 'editor' }).focus();
  // Tab is taken for the text, until Escape lets it go.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'editor' })).not.toBeFocused();
  const link = output(page, 'stderr').getByRole('button', { name: 'hiker.js line 4' }).first();
  for (let tabs = 0; tabs < 5; tabs += 1) {
    if (await link.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeFocused();
  expect(await lineWithCursor(page)).toContain('seven');
});

test('a Python traceback leads to its lines', async ({ page }) => {
  await beginPractice(page, 'Fizz Buzz', { language: 'Python', framework: 'unittest' });
  await writeFile(page, 'hiker.py', 'def answer():\n    return 6 * nope\n');
  await page.getByRole('button', { name: 'test', exact: true }).click();
  const stderr = output(page, 'stderr');
  await stderr
    .getByRole('button', { name: 'hiker.py line 2', exact: true })
    .click({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'hiker.py' })).toBeVisible();
  expect(await lineWithCursor(page)).toBe('|    return 6 * nope');
  // Its own library is no file of the kata.
  for (const name of await stderr.getByRole('button').allInnerTexts()) {
    expect(name).toContain('hiker.py');
  }
});

test('output is seen as it comes', async ({ page }) => {
  await beginPractice(page);
  await writeFile(
    page,
    'hiker_test.js',
    `let count = 0;
const timer = setInterval(() => {
  count += 1;
  console.log('\\u001b[32mtick ' + count + '\\u001b[0m');
  if (count === 40) clearInterval(timer);
}, 50);
`,
  );
  await page.getByRole('button', { name: 'test', exact: true }).click();
  const stdout = output(page, 'stdout');
  await expect(stdout.getByText('tick 3', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'stop' })).toBeVisible();
  expect(await stdout.locator('[data-line]').count()).toBeLessThan(40);
  await expect(stdout.getByText('tick 40')).toBeVisible();
  // The last one is of cyber-dojo.sh.
  await expect(stdout.locator('[data-line]')).toHaveCount(41);
});

test('what was cut says so, and many lines are all there', async ({ page }) => {
  await beginPractice(page);
  await writeFile(
    page,
    'hiker_test.js',
    "for (let n = 1; n <= 20_000; n += 1) console.log('line ' + n);\n",
  );
  await pressTest(page, '1 amber');
  const stdout = output(page, 'stdout');
  await expect(stdout).toContainText('cut here: only the first 50 KB of stdout are kept');
  await expect(output(page, 'stderr')).not.toContainText('cut here');
  await expect(stdout.locator('[data-line="4000"]')).toHaveText('line 4000');
});

test.describe('on a phone', () => {
  test('a place that is opened is brought into view', async ({ page }) => {
    await beginPractice(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await writeFile(page, 'hiker.js', wrong);
    await pressTest(page, '1 amber');
    await output(page, 'stderr').getByRole('button', { name: 'hiker.js line 4' }).last().click();
    await expect(page.locator('.cm-gone-to')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('textbox', { name: 'editor' })).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('axe finds nothing at the output, its links and the find panel', async ({ page }) => {
      await beginPractice(page);
      await writeFile(page, 'hiker.js', wrong);
      await writeFile(page, 'hiker_test.js', `${colourful}require('./hiker').answer();\n`);
      await pressTest(page, '1 amber');
      await page.getByRole('textbox', { name: 'editor' }).focus();
      await page.keyboard.press('ControlOrMeta+f');
      await expect(page.getByRole('search', { name: 'find and replace' })).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'find' })).toBeFocused();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.html]))).toEqual(
        [],
      );
    });
  });
}
