import { choose, expect, pressTest, test } from '../support/journey.ts';

test('in a group, the bar says who one is, and leads to the review and to the dashboard', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Practise as a group' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText('Fizz Buzz').click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await page.getByRole('button', { name: 'create' }).click();
  await page.getByRole('button', { name: 'choose an avatar' }).click();
  await page.getByRole('button', { name: 'join as lion', exact: true }).click();
  const group = new URL(page.url()).hash.replace('#/group/', '');
  await page.getByRole('link', { name: 'start' }).click();
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeVisible();
  const own = new URL(page.url()).hash.replace('#/kata/', '');
  const bar = page.getByRole('banner');
  await expect(bar.getByRole('definition')).toHaveText([group, own]);
  await pressTest(page, '1 red');

  await bar.getByRole('link', { name: 'lion' }).click();
  await expect(page).toHaveURL(new RegExp(`#/review/${own}`));
  await page.goBack();
  await bar.getByRole('link', { name: 'dashboard' }).click();
  await expect(page).toHaveURL(new RegExp(`#/group/${group}$`));
});

test('how it looks is set without leaving the practice, and goes with it', async ({ page }) => {
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText('Fizz Buzz').click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await page.getByRole('button', { name: 'create' }).click();
  const settings = page.getByRole('button', { name: 'settings', exact: true });
  await settings.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(settings).toBeFocused();
  await pressTest(page, '1 red');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
