import { AxeBuilder } from '@axe-core/playwright';
import { beginPractice, expect, pressTest, test } from '../support/journey.ts';
import { startGitServer } from '../support/git-server.ts';

test('a practice is pushed to a git host that asks who it is, and again with what is new', async ({
  page,
  complaints,
}) => {
  const host = await startGitServer({ script: '', auth: 'lion:secret' });
  const id = await beginPractice(page);
  await pressTest(page, '1 red');
  await page.getByRole('button', { name: 'push', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Push to a git host' });
  await dialog.getByLabel('repository').fill('git@github.com:lion/kata.git');
  await dialog.getByRole('button', { name: 'push', exact: true }).click();
  await expect(dialog).toContainText('A browser cannot use ssh. Try https://github.com/lion/kata.');
  await dialog.getByLabel('repository').fill(host.url);
  await expect(dialog).toContainText(`Pushing connects to ${new URL(host.url).host}, and to`);
  expect(host.heard).toEqual([]);
  await dialog.getByRole('button', { name: 'push', exact: true }).click();
  await expect(dialog).toContainText('wants to know who pushes: give a token.');
  await dialog.getByLabel('user name').fill('lion');
  await dialog.getByLabel('token').fill('secret');
  await dialog.getByRole('button', { name: 'push', exact: true }).click();
  await expect(dialog).toContainText(/3 branches and tags, \d+ (KB|bytes)/);
  await dialog.getByText('By hand').click();
  await expect(dialog).toContainText(`git remote add origin ${host.url}`);
  await expect(dialog).toContainText(new RegExp(`tar -xzf cyber-dojo-[\\d-]+-${id}-FizzBuzz.tgz`));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('button', { name: 'done' }).click();

  await pressTest(page, '2 red');
  await page.getByRole('button', { name: 'push', exact: true }).click();
  // Where to, and the token of this visit, are at hand.
  await dialog.getByRole('button', { name: 'push', exact: true }).click();
  await expect(dialog).toContainText('2 branches and tags');
  const log = await host.inRepository('git log --format=%s; git fsck --strict; git tag | xargs');
  expect(log.trim().split('\n')).toEqual([
    '2 ran tests, no prediction, got red',
    '1 ran tests, no prediction, got red',
    '0 kata creation',
    '0 1 2',
  ]);
  await host.end();
  // The one host that the person chose, and its 401; nobody else was asked anything.
  const others = complaints.filter((complaint) => !complaint.includes(host.url));
  expect(others.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  complaints.length = 0;
});
