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

test('files are renamed and deleted by keys, and the focus goes where one goes on', async ({
  page,
}) => {
  await beginPractice(page);
  const files = page.getByRole('listbox', { name: 'files' });
  const editor = page.getByRole('textbox', { name: 'editor' });
  await page.getByRole('button', { name: 'new file' }).click();
  await page.getByRole('textbox', { name: 'name' }).fill('spec/score_spec.js');
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await page.keyboard.insertText('let score;');

  await files.focus();
  await page.keyboard.press('F2');
  // What is selected is what one would type over.
  await page.keyboard.insertText('points');
  await expect(page.getByRole('textbox', { name: 'name' })).toHaveValue('spec/points_spec.js');
  await page.keyboard.press('Enter');
  await expect(files).toBeFocused();
  await expect(editor).toContainText('let score;');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).not.toContainText('let score;');

  await files.focus();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'delete' }).press('Enter');
  await expect(files).toBeFocused();
  await expect(files.getByRole('option', { name: 'spec/points_spec.js' })).toHaveCount(0);

  await openFile(page, 'cyber-dojo.sh');
  await files.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('test files are told by a word, and odd names stay within the list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await beginPractice(page);
  const files = page.getByRole('listbox', { name: 'files' });
  await expect(files.getByRole('option', { name: 'hiker_test.js' })).toHaveAccessibleDescription(
    'test',
  );
  await expect(files.getByRole('option', { name: 'hiker.js' })).toHaveAccessibleDescription('');
  const odd = ['שלום.js', '🚀 notes.md', `${'long'.repeat(40)}.js`];
  for (const name of odd) await createFile(page, name, name);
  for (const name of odd) await openFile(page, name);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  expect(await files.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
});

test('undo and cursor stay with a file, whatever happens meanwhile', async ({ page }) => {
  await beginPractice(page);
  const editor = page.getByRole('textbox', { name: 'editor' });
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('// mine\n');
  await openFile(page, 'readme.txt');
  await openFile(page, 'hiker.js');
  await editor.focus();
  await expect(editor.locator('.cm-activeLine')).toHaveText("'use strict';");
  // A key that moves nothing there: faster than any person, a text may come before the browser's caret.
  await page.keyboard.press('Home');
  await page.keyboard.insertText('// here');
  await expect(editor.locator('.cm-line').nth(1)).toHaveText(/^\/\/ here/);

  // A run that writes the file does it as an edit of its own.
  await writeFile(
    page,
    'cyber-dojo.sh',
    'echo "// by the run" >> hiker.js\nnode hiker_test.js && echo All tests passed\n',
  );
  await openFile(page, 'hiker.js');
  await pressTest(page, '1 green');
  await expect(editor).toContainText('by the run');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).not.toContainText('by the run');
  await expect(editor).toContainText('// here');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).not.toContainText('// here');
});

test('who has no light yet is told what lights are, and can press test at once', async ({
  page,
}) => {
  const id = await beginPractice(page);
  const note = page.getByRole('complementary', { name: 'how this works' });
  await expect(note).toContainText('red: a test fails');
  await expect(note).toContainText('A run may take 10 seconds');
  await expect(note).toContainText(id);
  await pressTest(page, '1 red');
  await expect(note).toHaveCount(0);
});
