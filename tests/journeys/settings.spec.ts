import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addRunner, dialogOf, press } from '../support/choose-runner.ts';
import { beginPractice, expect, lightsOf, pressTest, test } from '../support/journey.ts';

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const themeOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

async function goToSettings(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

test('a theme that is chosen is seen at once, in the other tab too, and is there before anything is painted', async ({
  page,
  context,
}) => {
  await goToSettings(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => themeOf(page)).toBe('light dark');
  await page.getByRole('radio', { name: 'dark' }).check();
  await expect.poll(() => themeOf(page)).toBe('dark');
  await expect.poll(() => themeOf(other)).toBe('dark');
  await expect(other.getByRole('radio', { name: 'dark' })).toBeChecked();
  // While the page is parsed, before the app itself runs: only what stands in its head has run.
  await other.goto('about:blank');
  await other.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      document.documentElement.dataset['firstSeen'] ??=
        document.documentElement.dataset['theme'] ?? 'none';
    });
  });
  await other.goto(page.url());
  expect(await other.evaluate(() => document.documentElement.dataset['firstSeen'])).toBe('dark');
  const bars = await other.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
      ({ content }) => content,
    ),
  );
  expect(new Set(bars)).toEqual(new Set(['#161a22']));
});

test('code is as large, as wide and as coloured as is chosen', async ({ page }) => {
  await goToSettings(page);
  await page.getByLabel('size of code').selectOption('20 px');
  await page.getByLabel('tab size').selectOption('8 columns');
  await page.getByLabel('colours in code').uncheck();
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await beginPractice(page);
  const editor = page.getByRole('textbox', { name: 'editor' });
  await expect(editor).toHaveCSS('font-size', '20px');
  await expect(editor).toHaveCSS('tab-size', '8');
  const colours = await editor.evaluate((content) => [
    ...new Set([...content.querySelectorAll('span')].map((span) => getComputedStyle(span).color)),
  ]);
  expect(colours.length).toBeLessThanOrEqual(1);
});

test('a runner that was added in a practice is known to the settings, and can be forgotten', async ({
  page,
}) => {
  await beginPractice(page);
  await addRunner(page, 'https://runner.example.org', 'secret');
  await press(page, 'choose');
  await goToSettings(page);
  const runners = section(page, 'Runners');
  await expect(runners).toContainText('https://runner.example.org');
  await expect(runners).toContainText('Its token is gone when the page is closed.');
  await runners.getByRole('button', { name: /^forget the token/ }).click();
  await expect(runners).toContainText('It has no token.');
  await runners.getByRole('button', { name: /^change the header/ }).click();
  await dialogOf(page).getByLabel('header name').fill('X-Token');
  await press(page, 'set');
  await expect(runners).toContainText('A token goes in X-Token.');
  await runners.getByRole('button', { name: 'choose the usual runner' }).click();
  await dialogOf(page)
    .getByRole('radio', { name: /^By hand/ })
    .check();
  await press(page, 'choose');
  await expect(runners).toContainText('By hand.');
  await runners.getByRole('button', { name: /^remove/ }).click();
  await expect(runners).toContainText('There are none.');
});

test('a language can be fetched beforehand and removed again', async ({ page }) => {
  await goToSettings(page);
  const language = section(page, 'Languages')
    .getByRole('listitem')
    .filter({ hasText: /JavaScript .*Mocha/ });
  await expect(language).toContainText('not here');
  await language.getByRole('button', { name: /^fetch/ }).click();
  await expect(language).toContainText(/MB, here/);
  await language.getByRole('button', { name: /^remove/ }).click();
  await expect(language).toContainText('not here');
});

test('fetching a language can be stopped', async ({ page, context }) => {
  await goToSettings(page);
  await context.route(/\/images\//, () => new Promise(() => undefined));
  const language = section(page, 'Languages').getByRole('listitem').filter({ hasText: 'Minitest' });
  await language.getByRole('button', { name: /^fetch/ }).click();
  await expect(language.getByRole('progressbar')).toBeVisible();
  await language.getByRole('button', { name: /^stop/ }).click();
  await expect(language).toContainText('not here');
});

test('the settings say how much is kept, and ask the browser to keep it', async ({ page }) => {
  await beginPractice(page);
  await goToSettings(page);
  const storage = section(page, 'Storage');
  await expect(storage).toContainText('1 practice');
  await expect(storage).toContainText(/[KMG]B of [\d.]+ [MG]B that this browser has/);
  const ask = storage.getByRole('button', { name: 'ask this browser to keep them' });
  if (await ask.isVisible()) await ask.click();
  await expect(storage).toContainText(/has promised|did not promise/);
});

test('all is backed up into one file, which another browser takes, and is then erased here', async ({
  page,
  browser,
  site,
}) => {
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await goToSettings(page);
  const backup = section(page, 'Backup');
  await expect(backup).toContainText('never; 2 events since the beginning');
  const downloading = page.waitForEvent('download');
  await backup.getByRole('button', { name: 'back up everything' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^pocket-dojo-backup-[\d-]+\.tar$/);
  await expect(backup).toContainText('1 practice is in pocket-dojo-backup-');
  await expect(backup).toContainText('nothing was done since');

  const elsewhere = await browser.newPage();
  await elsewhere.goto(`${site.url}#/import`);
  const file = { name: 'b.tar', mimeType: '', buffer: readFileSync(await download.path()) };
  await elsewhere.locator('input[type=file]').first().setInputFiles(file);
  await elsewhere.getByRole('link', { name: `open ${id}` }).click();
  await expect(lightsOf(elsewhere).last()).toHaveAccessibleName('1 red');
  await elsewhere.close();

  await section(page, 'Storage').getByRole('button', { name: 'erase everything' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 practice with all lights');
  await page.getByRole('dialog').getByRole('button', { name: 'erase everything' }).click();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
});

test('about says which version it is, and tries whether all is ready', async ({ page }) => {
  await goToSettings(page);
  await page.getByRole('link', { name: 'About Pocket Dojo' }).click();
  await expect(page.getByText('Written to and read from just now.')).toBeVisible();
  await expect(page.getByText('a sandbox was started, and answered')).toBeVisible();
  await expect(page.getByText('Ready to work offline.')).toBeVisible();
  await expect(section(page, 'Pocket Dojo')).toContainText(
    /Version\d+\.\d+\.\d+Commit[0-9a-f]{10}/,
  );
  const link = page.getByRole('link', { name: 'cyber-dojo.org' });
  await expect(link).toHaveAttribute('rel', /noopener/);
  const notices = await page
    .getByRole('link', { name: 'notices of the parts' })
    .evaluate(async (link: HTMLAnchorElement) => (await fetch(link.href)).text());
  expect(notices).toContain('Pocket Dojo is MIT-licensed');
  await page.getByText('Packages', { exact: true }).click();
  const packages = page.getByRole('list', { name: 'Packages' });
  const preact = packages.getByRole('listitem').filter({ hasText: /^preact \d/ });
  await preact.getByText(/^preact \d+\.\d+\.\d+, MIT$/).click();
  await expect(preact.getByText('The MIT License')).toBeVisible();
});

test('every screen has a way past its bar, and to the settings', async ({ page }) => {
  await goToSettings(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'to what this page is about' });
  while (!(await skip.evaluate((link) => link === document.activeElement))) {
    await page.keyboard.press('Shift+Tab');
  }
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/settings');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'as the system' })).toBeFocused();
});
