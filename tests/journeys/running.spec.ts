import {
  beginPractice,
  createFile,
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

test('several files that require each other, and a file that the run makes', async ({ page }) => {
  await beginPractice(page);
  await createFile(page, 'lib/six.js', 'module.exports = 6;\n');
  await createFile(
    page,
    'lib/product.js',
    "const six = require('./six');\nmodule.exports = (n) => six * n;\n",
  );
  await writeFile(page, 'hiker.js', hiker("require('./lib/product')(7)"));
  await writeFile(
    page,
    'cyber-dojo.sh',
    'node hiker_test.js && echo "six times seven" > report.txt && echo "All tests passed"\n',
  );
  await pressTest(page, '1 green');
  await openFile(page, 'report.txt');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('six times seven');
});

test('a cyber-dojo.sh of their own, with what bash has', async ({ page }) => {
  await beginPractice(page);
  await writeFile(
    page,
    'cyber-dojo.sh',
    [
      'count_lines() {',
      '  wc -l < "$1" | tr -d " "',
      '}',
      'for name in apple pear plum; do',
      '  echo "$name" >> fruit.txt',
      'done',
      'if [ "$(count_lines fruit.txt)" -eq 3 ]; then',
      '  sort -r fruit.txt | head -n 1',
      'else',
      '  echo "not three" >&2',
      'fi',
      'no_such_command 2> error.txt',
      'echo "status $?"',
      'cat error.txt >&2',
      'exit 7',
      '',
    ].join('\n'),
  );
  await pressTest(page, '1 amber');
  await expect(output(page, 'stdout')).toContainText('plum');
  await expect(output(page, 'stdout')).toContainText('status 127');
  await expect(output(page, 'stderr')).toContainText('no_such_command: command not found');
  await expect(output(page, 'status')).toContainText('7');
});

test('an endless loop is a timed_out light, with its output so far, and the page stays alive', async ({
  page,
}) => {
  await beginPractice(page);
  await writeFile(page, 'hiker.js', "console.log('before the loop');\nfor (;;) {}\n");
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await expect(page.getByRole('button', { name: 'stop' })).toBeVisible();
  await openFile(page, 'hiker_test.js');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('strictEqual');
  await expectLight(page, '1 timed out');
  await expect(page.getByText('did not end within 10 seconds')).toBeVisible();
  await expect(output(page, 'stdout')).toContainText('before the loop');

  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '2 green');
});

test('a run can be stopped; it makes no light and loses nothing', async ({ page }) => {
  await beginPractice(page);
  await writeFile(page, 'hiker.js', 'for (;;) {}\n');
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await page.getByRole('button', { name: 'stop' }).click();
  await expect(page.getByText('Stopped. There is no light')).toBeVisible();
  await expect(lightsOf(page)).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('for (;;)');
});

test('what is typed while a run goes on is kept', async ({ page }) => {
  await beginPractice(page);
  await writeFile(page, 'cyber-dojo.sh', 'sleep 1\necho made > made.txt\nexit 1\n');
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await expectLight(page, '1 amber');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('6 * 7');
  await expect(page.getByRole('option', { name: 'made.txt' })).toBeVisible();
  await page.reload();
  await openFile(page, 'hiker.js');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('6 * 7');
});

test('a red_amber_green.js of their own decides, and is told when it is at fault', async ({
  page,
}) => {
  await beginPractice(page);
  await writeFile(
    page,
    'red_amber_green.js',
    "(stdout, stderr, status) => (status === 1 ? 'green' : 'red');\n",
  );
  await pressTest(page, '1 green');
  await writeFile(page, 'red_amber_green.js', "() => 'purple';\n");
  await pressTest(page, '2 faulty');
  await expect(page.getByText('purple').first()).toBeVisible();
  await writeFile(page, 'red_amber_green.js', '() => { for (;;) {} }\n');
  await pressTest(page, '3 faulty');
  await expect(page.getByText('did not end')).toBeVisible();
});
