import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { review } from '../support/deeds.ts';
import {
  beginPractice,
  createFile,
  expect,
  hiker,
  openFile,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

const player = (page: Page) => page.getByRole('region', { name: 'playback' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const position = (page: Page) => player(page).getByRole('slider', { name: 'position' });
const said = (page: Page) => player(page).getByRole('status');

/** Lights: 1 red, 2 amber, 3 green, and an edit before the second. */
async function practise(page: Page): Promise<void> {
  await beginPractice(page);
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await openFile(page, 'readme.txt');
  await pressTest(page, '2 amber');
  await writeFile(page, 'hiker.js', hiker('6 *\n    7'));
  await pressTest(page, '3 green');
}

async function expectAt(page: Page, words: string): Promise<void> {
  await expect(position(page)).toHaveAttribute('aria-valuetext', words);
}

test('a kata is played from its beginning to its last light', async ({ page }) => {
  await practise(page);
  await review(page, '3 green');
  await button(page, 'play').click();
  await expect(button(page, 'pause')).toBeFocused();
  await player(page).getByRole('checkbox', { name: 'real rhythm' }).uncheck();

  await test.step('each light is said, with what it changed, and the file is seen', async () => {
    await expect(said(page)).toHaveText('light 0 of 3, created.');
    await expect(player(page).getByRole('region', { name: 'hiker.js' })).toContainText('6 * 9;');
    await expect(said(page)).toHaveText('light 1 of 3, red.');
    await expect(said(page)).toHaveText('light 2 of 3, amber. hiker.js: 1 line added, 1 deleted.');
    await expect(player(page).getByRole('region', { name: 'hiker.js' })).toContainText('6 * 9sd;');
    await expect(said(page)).toContainText('light 3 of 3, green. hiker.js: 2 lines added');
    await expect(player(page)).toContainText('All tests passed');
  });
  await test.step('at the end it says so, and can be played again', async () => {
    await expect(said(page)).toContainText('That was the last one.');
    await button(page, 'play again').click();
    await expectAt(page, 'light 0 of 3, created');
    await expect(button(page, 'pause')).toBeVisible();
  });
});

test('playing pauses when it is told to, and when the person turns elsewhere', async ({ page }) => {
  await practise(page);
  await review(page, '1 red');
  await button(page, 'play').click();
  await button(page, 'pause').click();
  await expectAt(page, 'light 1 of 3, red');
  await page.waitForTimeout(2500);
  await expectAt(page, 'light 1 of 3, red');

  await test.step('a press anywhere else', async () => {
    await button(page, 'play').click();
    await expect(button(page, 'pause')).toBeVisible();
    await page.getByRole('heading', { name: 'Fizz Buzz' }).click();
    await expect(button(page, 'play')).toBeVisible();
  });
  await test.step('the page is hidden', async () => {
    await button(page, 'play').click();
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(button(page, 'play')).toBeVisible();
  });
  await test.step('a light is forked as it is seen, not as the review was left', async () => {
    await position(page).fill('3');
    await button(page, 'fork').click();
    await expect(page.getByRole('dialog', { name: 'Fork 3 green' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('the position is scrubbed and stepped, by mouse and keys', async ({ page }) => {
  await practise(page);
  await review(page, '3 green');
  await button(page, 'play').click();
  await position(page).fill('2');
  await expectAt(page, 'light 2 of 3, amber');
  await expect(button(page, 'play')).toBeVisible();
  await expect(player(page)).toContainText('9sd');
  await button(page, 'step back').click();
  await expectAt(page, 'light 1 of 3, red');
  await page.keyboard.press('ArrowRight');
  await expectAt(page, 'light 2 of 3, amber');
  await position(page).focus();
  await page.keyboard.press('ArrowRight');
  await expectAt(page, 'light 3 of 3, green');
  await expect(button(page, 'step on')).toBeDisabled();
  await page.keyboard.press('Home');
  await expectAt(page, 'light 0 of 3, created');
  await page.keyboard.press('Space');
  await expect(button(page, 'pause')).toBeVisible();

  await test.step('in detail every edit has its place', async () => {
    await player(page).getByRole('checkbox', { name: 'all edits' }).check();
    await position(page).fill('2');
    await expectAt(page, 'edit 1.1 of 3');
  });
  await test.step('closed, the review is where playing was', async () => {
    await button(page, 'stop playing and look at this light').click();
    await expect(button(page, 'play')).toBeFocused();
    await expect(page).toHaveURL(/index=2&diff=detailed/);
    await expect(page.getByRole('region', { name: /^hiker.js/ })).toContainText('9sd');
  });
});

test('what changes far down in a file is brought into view', async ({ page }) => {
  await beginPractice(page);
  const lines = Array.from({ length: 300 }, (_, index) => `// line ${index}`);
  await createFile(page, 'long.js', lines.join('\n'));
  await pressTest(page, '1 red');
  await writeFile(page, 'long.js', lines.with(280, '// here').with(2, '// there').join('\n'));
  await pressTest(page, '2 red');
  await review(page, '1 red');
  await button(page, 'play').click();
  const file = player(page).getByRole('region', { name: 'long.js' });
  await expect(file.getByText('// here')).toBeInViewport();
  await expect(file.getByText('// there')).not.toBeInViewport();
  await button(page, 'step back').click();
  await button(page, 'step on').click();
  await expect(file.getByText('// there')).toBeInViewport();
  await expect(file.getByText('// here')).not.toBeInViewport();
});

test('four times the speed is faster', async ({ page }) => {
  await practise(page);
  await review(page, '3 green');
  const tookMs = async (speed: string): Promise<number> => {
    await player(page).getByRole('combobox', { name: 'speed' }).selectOption(speed);
    await page.getByRole('button', { name: /^play/ }).click();
    const before = Date.now();
    await expect(button(page, 'play again')).toBeVisible({ timeout: 30_000 });
    return Date.now() - before;
  };
  await button(page, 'play').click();
  await position(page).fill('3');
  const [once, four] = [await tookMs('1×'), await tookMs('4×')];
  expect(four).toBeLessThan(once / 2);
});

test.describe('where no movement is wanted', () => {
  test.use({ reducedMotion: 'reduce' });
  test('changes come at once, and nothing moves', async ({ page }) => {
    await practise(page);
    await review(page, '1 red');
    await button(page, 'play').click();
    await expectAt(page, 'light 2 of 3, amber');
    await expect(said(page)).toContainText('light 2 of 3, amber');
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    const lines = player(page).getByRole('region', { name: 'hiker.js' });
    await expect(lines.getByText('return 6 * 9sd;')).toBeVisible();
    await expect(lines.getByText('return 6 * 9;')).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });
    test('axe finds nothing in the player, and on a small phone it fits', async ({ page }) => {
      await beginPractice(page);
      await pressTest(page, '1 red');
      await createFile(page, 'more.js', 'more\n');
      await writeFile(page, 'hiker.js', hiker(`'${'a long line '.repeat(20)}'`));
      await pressTest(page, '2 red');
      await review(page, '2 red');
      const look = async (part: string): Promise<void> => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
        const { violations } = await new AxeBuilder({ page })
          .include(part)
          .withTags(tags)
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      };
      await button(page, 'fork').click();
      await look('body');
      await page.keyboard.press('Escape');
      await button(page, 'play').click();
      await position(page).fill('2');
      await expect(said(page)).toContainText('light 2 of 2');
      await page.waitForTimeout(600);
      await look('body');
      await button(page, 'stop playing and look at this light').click();
      await page.getByRole('link', { name: '1 red' }).first().click();
      await button(page, 'revert').click();
      await expect(page.getByText('Taken back to 1 red.')).toBeVisible();
      await look('.notices');
    });
  });
}
