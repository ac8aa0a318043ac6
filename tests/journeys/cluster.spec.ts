import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { choose, expect, listen, pressTest, test } from '../support/journey.ts';

const languages = ['JavaScript', 'Python'] as const;
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });
const row = (page: Page, animal: string) =>
  page.getByRole('tabpanel').getByRole('rowheader', { name: animal });

/** Makes a group in JavaScript and Python, and answers its id. */
async function beginCluster(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Practise as a group' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText('Fizz Buzz').click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await page.getByRole('button', { name: 'add another language' }).click();
  await choose(page, 'language', 'Python');
  await choose(page, 'test framework', 'unittest');
  const chosen = page.getByRole('list', { name: 'languages of this group' });
  await expect(chosen.getByRole('listitem')).toHaveCount(2);
  await expectNoFaults(page);
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByText('No one has joined yet.', { exact: true })).toBeVisible();
  return new URL(page.url()).hash.replace('#/group/', '');
}

async function joinIn(page: Page, language: string, animal: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${language}`) }).check();
  await page.getByRole('button', { name: 'choose an avatar' }).click();
  await page.getByRole('button', { name: `join as ${animal}`, exact: true }).click();
  await expect(page.getByText(`you are the ${animal}`)).toBeVisible();
}

async function expectNoFaults(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
  const size = page.viewportSize();
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (size !== null) await page.setViewportSize(size);
}

test('a group in two languages: joined in both, with a tab for each that the keyboard goes through', async ({
  page,
  context,
}) => {
  const id = await beginCluster(page);
  await expect(page.getByRole('heading', { name: 'Fizz Buzz' })).toBeVisible();
  await joinIn(page, 'JavaScript', 'lion');
  await page.getByRole('link', { name: 'start' }).click();
  await pressTest(page, '1 red');
  const kata = page.url();

  const second = await context.newPage();
  await second.goto(page.url().replace(/#.*/, `#/group/${id}`));
  await expect(second.getByText('1 animal is here.')).toBeVisible();
  await joinIn(second, 'Python', 'zebra');
  await second.getByRole('link', { name: 'start' }).click();
  await expect(second.getByRole('textbox', { name: 'editor' })).toBeVisible();

  // From a kata, its own tab is shown.
  await page.getByRole('link', { name: 'dashboard' }).click();
  await expect(page).toHaveURL(new RegExp(`#/group/${id}\\?part=`));
  await expect(tab(page, /^JavaScript.* 1 animal$/)).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'lion')).toBeVisible();
  await second.getByRole('link', { name: 'dashboard' }).click();
  await expect(tab(second, /^Python/)).toHaveAttribute('aria-selected', 'true');
  await expect(second.getByText('zebra', { exact: false }).last()).toBeVisible();
  await expectNoFaults(page);

  await tab(page, /^JavaScript/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, /^Python/)).toBeFocused();
  await expect(tab(page, /^Python/)).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'lion')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, /^JavaScript/)).toBeFocused();
  await expect(row(page, 'lion')).toBeVisible();
  await page.keyboard.press('End');
  await expect(tab(page, /^Python/)).toBeFocused();
  await page.keyboard.press('Home');

  // Live: what happens in another tab of the browser is there at once.
  await second.goto(kata);
  await pressTest(second, '2 red');
  await expect(row(page, 'lion').locator('..').getByRole('link', { name: /2 red/ })).toBeVisible();
});

test('a group in two languages is one card, is found by its id, and can be deleted and had back', async ({
  page,
}) => {
  const id = await beginCluster(page);
  await page.getByRole('link', { name: 'Pocket Dojo' }).first().click();
  const card = page.getByRole('article');
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('JavaScript');
  await expect(card).toContainText('Python');
  await card.getByRole('button', { name: 'delete' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'undo' }).click();
  await expect(card).toHaveCount(1);

  await page.getByRole('link', { name: 'Enter existing' }).click();
  await page.getByRole('combobox', { name: 'id' }).fill(id.slice(0, 5));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/group/${id}$`));
  await expect(page.getByText(id, { exact: true })).toBeVisible();
});

test('a group in two languages goes to another machine by one link, with both, and katas come back', async ({
  page,
  browser,
  site,
  complaints,
}) => {
  const id = await beginCluster(page);
  const ids = await page.getByRole('tab').locator('.bar-id').allInnerTexts();
  await page.getByRole('button', { name: 'share', exact: true }).click();
  const link = await page.getByRole('textbox', { name: 'link' }).inputValue();
  expect(link).toContain('#/join/2.');
  await page.getByRole('button', { name: 'close' }).click();

  const elsewhere = await browser.newContext({ acceptDownloads: true });
  listen(elsewhere, site, complaints);
  const there = await elsewhere.newPage();
  await there.goto(link);
  for (const language of languages) {
    await expect(there.getByRole('heading', { name: `what ${language}` })).toBeVisible();
  }
  await expectNoFaults(there);
  await there.getByRole('button', { name: 'join or look at the group' }).click();
  await expect(there).toHaveURL(new RegExp(`#/group/${id}$`));
  await expect(there.getByRole('tab').locator('.bar-id')).toHaveText(ids);
  await joinIn(there, 'JavaScript', 'panda');
  await there.getByRole('link', { name: 'start' }).click();
  await pressTest(there, '1 red');
  const download = there.waitForEvent('download');
  await there.getByRole('button', { name: 'download', exact: true }).click();
  const file = await (await download).path();

  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('the panda: taken in')).toBeVisible();
  await expect(row(page, 'panda')).toBeVisible();
  await elsewhere.close();
});
