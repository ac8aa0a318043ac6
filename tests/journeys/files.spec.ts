import {
  beginPractice,
  createFile,
  expect,
  openFile,
  pressTest,
  test,
} from '../support/journey.ts';

const refused: readonly (readonly [typed: string, sentence: RegExp])[] = [
  ['', /needs a name/],
  ['hiker.js', /“hiker.js” is there already/],
  ['HIKER.js', /“hiker.js” is there already/],
  ['/etc/passwd', /cannot begin with \//],
  ['../up.js', /would lead out of the folder/],
  ['a\\b.js', /cannot have \\ in it/],
  ['tab\there', /control character/],
  ['.git', /git keeps its own things/],
  ['.GIT/config', /git keeps its own things/],
  ['git~1', /git keeps its own things/],
  ['.g\u200cit', /nobody can see/],
  ['aux.txt', /Windows has a device/],
  ['what?.js', /cannot have \? in it/],
  ['end.', /ends with a dot/],
  ['hiker.js/more', /both a file and a folder/],
];

test('a name that cannot be is refused with a sentence', async ({ page }) => {
  await beginPractice(page);
  await page.getByRole('button', { name: 'new file' }).click();
  const name = page.getByRole('textbox', { name: 'name' });
  const dialog = page.getByRole('dialog');
  for (const [typed, sentence] of refused) {
    await name.fill(typed);
    await expect(dialog.getByRole('status')).toHaveText(sentence);
    await expect(dialog.getByRole('button', { name: 'create' })).toBeDisabled();
  }
  await name.fill('fine.js');
  await expect(dialog.getByRole('status')).toHaveText('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'fine.js' })).toHaveCount(0);
});

test('files are made, renamed and deleted; two of them stay', async ({ page }) => {
  await beginPractice(page);
  await createFile(page, 'notes.md', 'a plan');
  await page.getByRole('button', { name: 'rename' }).click();
  await page.getByRole('textbox', { name: 'name' }).fill('plan.md');
  await page.keyboard.press('Enter');
  await openFile(page, 'plan.md');
  await page.getByRole('textbox', { name: 'editor' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('textbox', { name: 'editor' })).not.toContainText('a plan');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await pressTest(page, '1 red');

  await openFile(page, 'plan.md');
  await page.getByRole('button', { name: 'delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'delete' }).click();
  await expect(page.getByRole('option', { name: 'plan.md' })).toHaveCount(0);
  await pressTest(page, '2 red');

  await page.getByRole('link', { name: '2 red' }).click();
  await page.getByRole('option', { name: 'plan.md' }).click();
  await expect(page.getByRole('region', { name: 'plan.md, deleted' })).toContainText('a plan');
  await page.getByRole('link', { name: 'resume' }).click();

  for (const kept of ['cyber-dojo.sh', 'red_amber_green.js']) {
    await openFile(page, kept);
    await expect(page.getByRole('button', { name: 'rename' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'delete' })).toBeDisabled();
  }
});
