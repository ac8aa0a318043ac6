import { unpack } from '../support/native-git.ts';
import {
  beginPractice,
  createFile,
  expect,
  hiker,
  lightsOf,
  openFile,
  pressTest,
  test,
  writeFile,
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

test('what is done to a file is a commit of its own, and the lights stay the lights', async ({
  page,
}) => {
  await beginPractice(page);
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await openFile(page, 'hiker_test.js');
  await createFile(page, 'notes.md', 'a plan');
  await openFile(page, 'cyber-dojo.sh');
  await pressTest(page, '1 green');
  await openFile(page, 'notes.md');
  await page.getByRole('button', { name: 'delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'delete' }).click();
  await writeFile(page, 'hiker.js', hiker('6 * 9'));
  await pressTest(page, '2 red');
  await expect(lightsOf(page)).toHaveCount(3);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'download' }).click(),
  ]);
  const { git } = unpack(await download.path());
  expect(git('fsck', '--strict')).toBe('');
  expect(git('log', '--reverse', '--format=%s%d').trim().split('\n')).toEqual([
    '0 kata creation (tag: 0)',
    '1 edited file hiker.js (tag: 1)',
    '2 created file notes.md (tag: 2)',
    '3 edited file notes.md (tag: 3)',
    '4 ran tests, no prediction, got green (tag: 4)',
    '5 deleted file notes.md (tag: 5)',
    '6 ran tests, no prediction, got red (HEAD -> main, tag: 6)',
  ]);
  await page.getByRole('link', { name: '2 red' }).click();
  const files = page.getByRole('listbox', { name: 'files' });
  await expect(files.getByRole('option', { name: 'notes.md' })).toContainText('deleted');
  await expect(files.getByRole('option', { name: 'hiker.js' })).toContainText('changed');
});
