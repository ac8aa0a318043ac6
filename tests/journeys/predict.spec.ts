import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  beginPractice,
  expect,
  expectLight,
  hiker,
  lightsOf,
  openFile,
  output,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

const predictSwitch = (page: Page) => page.getByRole('switch', { name: 'predict' });
const told = (page: Page) => page.getByRole('status').filter({ hasText: 'Predicted' });

async function predict(page: Page, colour: string, light: string): Promise<void> {
  await page.getByRole('button', { name: `predict ${colour}`, exact: true }).click();
  await expectLight(page, light);
}

/** The light's own link: what a person goes to. */
function light(page: Page, name: string) {
  return lightsOf(page).getByRole('link', { name, exact: true });
}

test('a person predicts right and wrong, and a wrong green is taken back', async ({ page }) => {
  await beginPractice(page);
  await predictSwitch(page).check();
  await expect(page.getByRole('button', { name: 'test', exact: true })).toHaveCount(0);
  await predict(page, 'red', '1 red');
  await expect(light(page, '1 red')).toHaveAccessibleDescription('predicted red, was red');
  const counts = page.getByRole('list', { name: 'lights so far' });
  const predictions = page.getByRole('list', { name: 'predictions so far' });
  await expect(counts.getByRole('listitem')).toHaveText([/1 red/, /0 amber/, /0 green/]);
  await expect(predictions.getByRole('listitem')).toHaveText([/1 predicted right/, /0 predicted/]);

  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await predict(page, 'amber', '2 green');
  await expect(light(page, '2 green')).toHaveAccessibleDescription(/^predicted amber, was green/);
  await expect(predictions.getByRole('listitem')).toHaveText([/1 predicted/, /1 predicted wrong/]);

  const autoRevert = page.getByRole('group', { name: 'auto-revert if wrong' });
  await autoRevert.getByRole('checkbox', { name: 'green' }).check();
  await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
  await predict(page, 'green', '4 green');
  await expect(told(page)).toContainText('Predicted green, was amber: taken back to 2 green.');
  await expect(lightsOf(page)).toHaveText([/0/, /1/, /2/, /3/, /4/]);
  await expect(light(page, '4 green')).toHaveAccessibleDescription(
    /^taken back to 2 green by a wrong prediction/,
  );
  await expect(counts.getByRole('listitem')).toHaveText([/1 red/, /1 amber/, /1 green/]);
  await openFile(page, 'hiker.js');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('6 * 7');
  await expect(output(page, 'stdout')).toContainText('All tests passed');

  await page.reload();
  await expect(predictSwitch(page)).toBeChecked();
  await expect(autoRevert.getByRole('checkbox', { name: 'green' })).toBeChecked();
  await expectLight(page, '4 green');
  const { violations } = await new AxeBuilder({ page })
    .exclude('.editor')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations).toEqual([]);
});

test('the keys press what is on the screen, by their place', async ({ page }) => {
  await beginPractice(page);
  await page.getByRole('textbox', { name: 'editor' }).focus();
  await page.keyboard.press('Alt+KeyG');
  await page.keyboard.press('Alt+KeyT');
  await expectLight(page, '1 red');
  await predictSwitch(page).check();
  await page.getByRole('textbox', { name: 'editor' }).focus();
  await page.keyboard.press('Alt+KeyT');
  await page.keyboard.press('Alt+KeyR');
  await expectLight(page, '2 red');
  await expect(light(page, '2 red')).toHaveAccessibleDescription('predicted red, was red');
  // As a Mac has it: another character, the same place.
  const mac = { key: '©', code: 'KeyG', altKey: true, bubbles: true, cancelable: true };
  await page.evaluate((keys) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
  }, mac);
  await expectLight(page, '3 red');
  await expect(light(page, '3 red')).toHaveAccessibleDescription('predicted green, was red');

  await page.keyboard.press('Alt+KeyO');
  await expect(page.getByRole('group', { name: 'output' })).toBeFocused();
  await page.keyboard.press('Alt+KeyO');
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeFocused();
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+KeyH');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await predictSwitch(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Alt-T');
  await page.keyboard.press('Escape');
  await expect(predictSwitch(page)).toBeFocused();
});

test('by keyboard the focus stays with the buttons through a run', async ({ page }) => {
  await beginPractice(page);
  await predictSwitch(page).check();
  await page.getByRole('button', { name: 'predict amber' }).focus();
  await page.keyboard.press('Enter');
  await expectLight(page, '1 red');
  await expect(page.getByRole('button', { name: 'predict amber' })).toBeFocused();
});

test('a light tells what it changed, to the pointer and to the keyboard', async ({ page }) => {
  await beginPractice(page);
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '2 green');
  const tip = page.getByRole('tooltip');
  await light(page, '2 green').hover();
  await expect(tip).toContainText('2 green: all tests pass');
  await expect(tip).toContainText('1 line added, 1 deleted');
  await expect(tip).toContainText('hiker.js');
  await tip.hover();
  await page.waitForTimeout(400);
  await expect(tip).toBeVisible();
  await page.mouse.move(600, 500);
  await expect(tip).toHaveCount(0);

  await page.keyboard.press('Tab');
  await light(page, '2 green').focus();
  await expect(tip).toContainText('2 green');
  await page.keyboard.press('ArrowLeft');
  await expect(tip).toContainText('1 red: a test fails');
  await expect(tip).toContainText('No file changed.');
  await page.keyboard.press('Home');
  await expect(light(page, '0 created')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(light(page, '0 created')).toBeFocused();
  await page.keyboard.press('End');
  await expect(tip).toContainText('2 green');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/review\/\w+\?index=2/);
});

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a finger shows what a light changed, and opens it from there', async ({ page }) => {
    await beginPractice(page);
    await pressTest(page, '1 red');
    await writeFile(page, 'hiker.js', hiker('6 * 7'));
    await pressTest(page, '2 green');
    await light(page, '2 green').tap();
    const tip = page.getByRole('tooltip');
    await expect(tip).toContainText('hiker.js');
    const box = await tip.boundingBox();
    if (box === null) throw new Error('the tip is not drawn');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(tip).toHaveCount(0);
    await light(page, '2 green').tap();
    await tip.getByRole('link', { name: 'review this light' }).tap();
    await expect(page).toHaveURL(/#\/review\/\w+\?index=2/);
  });
});
