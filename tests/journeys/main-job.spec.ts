import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { run, unpack } from '../support/native-git.ts';
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

test('choose, edit, test, light, diff, download, with a server and then without', async ({
  page,
  site,
}) => {
  await mainJob(page);
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await expect(page.getByText('Ready to work offline.')).toBeVisible();

  await site.stop();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Practise solo' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Fizz Buzz' })).toBeVisible();
  await mainJob(page);
});

async function mainJob(page: Page): Promise<void> {
  const id = await beginPractice(page, 'Fizz Buzz');
  await openFile(page, 'readme.txt');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('Some children stand');

  await test.step('the start files fail on purpose', async () => {
    await pressTest(page, '1 red');
    await expect(output(page, 'stderr')).toContainText('AssertionError');
    await expect(output(page, 'stderr')).toContainText('54 !== 42');
    await expect(output(page, 'status')).toContainText('1');
  });
  await test.step('what does not run is amber', async () => {
    await writeFile(page, 'hiker.js', hiker('6 * 9sd'));
    await pressTest(page, '2 amber');
    await expect(output(page, 'stderr')).toContainText('SyntaxError');
    await expect(output(page, 'stderr')).toContainText('hiker.js:4');
  });
  await test.step('what is right is green', async () => {
    await writeFile(page, 'hiker.js', hiker('6 * 7'));
    await page.keyboard.press('Alt+t');
    await expectLight(page, '3 green');
    await expect(output(page, 'stdout')).toContainText('All tests passed');
    await expect(output(page, 'status')).toContainText('0');
  });
  await test.step('a light shows what it changed', async () => {
    await lightsOf(page).filter({ hasText: '3' }).getByRole('link').click();
    const changed = page.getByRole('region', { name: 'hiker.js, changed' });
    await expect(changed.getByRole('row', { name: '4 deleted return 6 * 9sd;' })).toBeVisible();
    await expect(changed.getByRole('row', { name: '4 added return 6 * 7;' })).toBeVisible();
    await expect(
      changed.getByRole('row', { name: '7 same module.exports = { answer };' }),
    ).toBeVisible();
    const files = page.getByRole('listbox', { name: 'files' });
    await expect(files.getByRole('option')).toHaveCount(5);
    await expect(files.getByRole('option', { name: 'hiker_test.js' })).toContainText('unchanged');
    await files.getByRole('option', { name: 'cyber-dojo.sh' }).click();
    await expect(page.getByRole('row', { name: 'same done' })).toBeVisible();
    await page.getByRole('link', { name: 'resume' }).click();
  });
  await test.step('native git takes the download as it is', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'download' }).click(),
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(download.suggestedFilename()).toBe(`cyber-dojo-${today}-${id}-FizzBuzz.tgz`);
    checkRepository(await download.path(), id);
  });
}

function checkRepository(tgz: string, id: string): void {
  const { git, folder, root } = unpack(tgz);
  expect(git('fsck', '--strict', '--full')).toBe('');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--format=%s%d').trim().split('\n')).toEqual([
    '3 ran tests, no prediction, got green (HEAD -> main, tag: 3)',
    '2 ran tests, no prediction, got amber (tag: 2)',
    '1 ran tests, no prediction, got red (tag: 1)',
    '0 kata creation (tag: 0)',
  ]);
  expect(git('log', '--format=%an <%ae> %cn <%ce>', '-1').trim()).toBe(
    `${id} <${id}@cyber-dojo.org> ${id} <${id}@cyber-dojo.org>`,
  );
  expect(git('show', '3:files/hiker.js')).toBe(hiker('6 * 7'));
  expect(git('show', '1:files/hiker.js')).toContain('6 * 9');
  expect(git('show', '3:stdout')).toBe('All tests passed\n');

  const remote = mkdtempSync(join(tmpdir(), 'pocket-dojo-remote-'));
  run('git', ['init', '--quiet', '--bare', '-b', 'main'], remote);
  const steps = join(folder, 'push.sh');
  writeFileSync(steps, `set -e\n${pushCommands(git('show', 'main:README.md'), remote)}\n`);
  run('bash', [steps], join(folder, root));
  expect(run('git', ['tag'], remote).trim().split('\n')).toEqual(['0', '1', '2', '3']);
  expect(run('git', ['rev-parse', 'main'], remote)).toBe(git('rev-parse', 'main'));
}

/** The commands that README.md tells, with the address put in. */
function pushCommands(readme: string, remote: string): string {
  const lines = readme.split('\n').map((line) => line.trim());
  const commands = lines.filter((line) => line.startsWith('git '));
  expect(commands.length).toBeGreaterThanOrEqual(2);
  return commands
    .map((line) => line.replace(/(git remote add origin) .*/, `$1 ${remote}`))
    .join('\n');
}
