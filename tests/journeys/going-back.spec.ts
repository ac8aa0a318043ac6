import type { Page } from '@playwright/test';
import { downloaded, eventsOf, historyOf, review } from '../support/deeds.ts';
import {
  beginPractice,
  expect,
  expectLight,
  hiker,
  lightsOf,
  openFile,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'editor' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Lights: 1 red, 2 green. */
async function practise(page: Page): Promise<string> {
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '2 green');
  return id;
}

test('a revert goes back to a light, and what was typed is not lost', async ({ page }) => {
  const id = await practise(page);
  await writeFile(page, 'hiker.js', '// never tested\n');
  await review(page, '1 red');
  await expect(button(page, 'checkout')).toBeDisabled();
  await expect(button(page, 'checkout')).toHaveAccessibleDescription(/your own practice/);
  await button(page, 'revert').click();

  await expectLight(page, '3 red');
  await expect(page.getByText('Taken back to 1 red.')).toBeVisible();
  await openFile(page, 'hiker.js');
  await expect(editor(page)).toContainText('6 * 9');
  await expect(page.getByRole('region', { name: 'stderr' })).toContainText('AssertionError');

  await test.step('the files of before can be looked at', async () => {
    await page.getByRole('link', { name: '2.1, not tested' }).click();
    await expect(page.getByText('// never tested')).toBeVisible();
    await expect(button(page, 'revert')).toBeDisabled();
    await expect(button(page, 'revert')).toHaveAccessibleDescription(/an edit between two lights/);
    await page.getByRole('link', { name: 'resume' }).click();
  });
  await test.step('and had again', async () => {
    await button(page, 'undo').click();
    await expect(page.getByText('Your files of before are in the editor again')).toBeVisible();
    await openFile(page, 'hiker.js');
    await expect(editor(page)).toContainText('never tested');
    await button(page, 'redo').click();
    await expect(editor(page)).toContainText('6 * 9');
    await button(page, 'undo').click();
    await openFile(page, 'readme.txt');
  });
  await test.step('native git has it all', async () => {
    const kata = await downloaded(page);
    expect(historyOf(kata)).toEqual([
      '0 kata creation',
      '1 ran tests, no prediction, got red',
      '2 ran tests, no prediction, got green',
      '3 edited file hiker.js',
      `4 reverted to {"id":"${id}","index":1}`,
      '5 edited file hiker.js',
    ]);
    expect(eventsOf(kata)[4]).toMatchObject({ index: 4, colour: 'red', revert: [id, 1] });
    expect(kata.git('show', '3:files/hiker.js')).toBe('// never tested\n');
    expect(kata.git('show', '4:files/hiker.js')).toContain('6 * 9');
    expect(kata.git('diff', '1', '4', '--', 'files', 'stdout', 'stderr', 'status')).toBe('');
    expect(kata.git('show', '5:files/hiker.js')).toBe('// never tested\n');
  });
});

test('a light of another avatar is checked out into one’s own kata', async ({ page }) => {
  await practise(page);
  await review(page, '1 red');
  const group = await fork(page, 'group');
  const lion = await joinAs(page, group, 'lion');
  await writeFile(page, 'hiker.js', hiker('5 + 37'));
  await pressTest(page, '1 green');
  const owl = await joinAs(page, group, 'owl');
  await writeFile(page, 'hiker.js', hiker('of the owl'));
  await pressTest(page, '1 amber');
  await writeFile(page, 'hiker.js', hiker('never tested'));

  await page.evaluate((hash) => (location.hash = hash), `#/review/${lion}?index=1&diff=test`);
  await expect(button(page, 'revert')).toBeDisabled();
  await expect(button(page, 'revert')).toHaveAccessibleDescription(/of another avatar/);
  await button(page, 'checkout').click();
  await expect(page.getByText('Checked out lion’s 1 green.')).toBeVisible();
  await expectLight(page, '2 green');
  expect(page.url()).toContain(`#/kata/${owl}`);
  await openFile(page, 'hiker.js');
  await expect(editor(page)).toContainText('5 + 37');
  await lightsOf(page).last().getByRole('link').hover();
  await expect(page.getByRole('tooltip')).toContainText('checked out lion’s 1 green');

  const kata = await downloaded(page);
  expect(historyOf(kata)).toEqual([
    '0 kata creation',
    '1 ran tests, no prediction, got amber',
    '2 edited file hiker.js',
    `3 checked out {"id":"${lion}","index":1,"avatar_index":28}`,
  ]);
  expect(eventsOf(kata)[3]).toMatchObject({
    colour: 'green',
    checkout: { id: lion, index: 1, major_index: 1, minor_index: 0, avatarIndex: 28 },
  });
  expect(kata.git('show', '3:files/hiker.js')).toBe(hiker('5 + 37'));
  expect(kata.git('show', '2:files/hiker.js')).toBe(hiker('never tested'));
});

test('a fork begins with the files of a light, and leaves the original alone', async ({ page }) => {
  const id = await practise(page);

  await test.step('solo, without what was before', async () => {
    await review(page, '2 green');
    const solo = await fork(page, 'solo');
    await expect(lightsOf(page)).toHaveCount(1);
    const kata = await downloaded(page);
    expect(historyOf(kata)).toEqual(['0 kata creation']);
    expect(kata.git('show', '0:files/hiker.js')).toBe(hiker('6 * 7'));
    expect(kata.git('show', 'main:config/manifest.json')).toContain(`"id": "${solo}"`);
  });
  await test.step('deep, with all that was before', async () => {
    await page.goBack();
    await expect(button(page, 'fork')).toBeVisible();
    await page.evaluate((hash) => (location.hash = hash), `#/review/${id}?index=1&diff=test`);
    await expect(page.getByText('1 red').first()).toBeVisible();
    const deep = await fork(page, 'deep');
    expect(deep).not.toBe(id);
    await expect(lightsOf(page)).toHaveCount(2);
    await writeFile(page, 'hiker.js', hiker('42'));
    await pressTest(page, '2 green');
    expect(historyOf(await downloaded(page))).toEqual([
      '0 kata creation',
      '1 ran tests, no prediction, got red',
      '2 ran tests, no prediction, got green',
    ]);
  });
  await test.step('the original is as it was', async () => {
    await page.evaluate((hash) => (location.hash = hash), `#/kata/${id}`);
    await expectLight(page, '2 green');
    const kata = await downloaded(page);
    expect(historyOf(kata)).toHaveLength(3);
    expect(kata.git('show', 'main:files/hiker.js')).toBe(hiker('6 * 7'));
  });
});

test('a light is forked by keyboard alone', async ({ page }) => {
  await practise(page);
  await review(page, '1 red');
  await button(page, 'fork').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fork 1 red' });
  await expect(dialog.getByRole('radio', { name: 'solo' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'deep' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'open' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeVisible();
  await expectLight(page, '1 red');
});

test('a kata that this tab is not editing can be forked, and gone on with, and no more', async ({
  page,
  context,
}) => {
  const id = await practise(page);
  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, `#/review/${id}?index=1&diff=test`));
  await expect(button(other, 'revert')).toBeDisabled();
  await expect(button(other, 'revert')).toHaveAccessibleDescription(/Resume it first/);
  await expect(button(other, 'checkout')).toBeDisabled();
  await expect(button(other, 'fork')).toBeEnabled();
  await other.getByRole('link', { name: 'resume' }).click();
  await expectLight(other, '2 green');
  await review(other, '1 red');
  await expect(button(other, 'revert')).toBeEnabled();
  await other.reload();
  await button(other, 'revert').click();
  await expectLight(other, '3 red');

  // The tab in which it is edited too hears of it.
  await expectLight(page, '3 red');
});

/** Forks the light that is looked at, and opens what was made. Answers its id. */
async function fork(page: Page, as: 'solo' | 'group' | 'deep'): Promise<string> {
  await button(page, 'fork').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: as }).check();
  await dialog.getByRole('button', { name: 'fork' }).click();
  await expect(dialog.getByText('Its id is')).toBeVisible();
  await dialog.getByRole('link', { name: 'open' }).click();
  await expect(page).toHaveURL(as === 'group' ? /#\/group\// : /#\/kata\//);
  return page.url().slice(-6);
}

async function joinAs(page: Page, group: string, avatar: string): Promise<string> {
  await page.evaluate((hash) => (location.hash = hash), `#/group/${group}`);
  await button(page, 'choose an avatar').click();
  await page.getByRole('button', { name: `join as ${avatar}` }).click();
  await page.getByRole('link', { name: 'start' }).click();
  await expect(editor(page)).toBeVisible();
  return page.url().slice(-6);
}
