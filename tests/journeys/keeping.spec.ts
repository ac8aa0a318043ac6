import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { browserArgs, findBrowser } from '../support/browser.ts';
import {
  beginPractice,
  createFile,
  expect,
  expectLight,
  hiker,
  lightsOf,
  listen,
  openFile,
  output,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';

async function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    args: [...browserArgs],
    viewport: { width: 1280, height: 800 },
  });
}

test('closing the browser loses nothing: lights, output, and edits that were never tested', async ({
  site,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'pocket-dojo-profile-'));
  const before = await openProfile(profile);
  const complaints: string[] = [];
  listen(before, site, complaints);
  const page = await before.newPage();
  await page.goto(site.url);
  const id = await beginPractice(page, 'Leap Years');
  await pressTest(page, '1 red');
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await page.waitForTimeout(600);
  await before.close();

  const after = await openProfile(profile);
  listen(after, site, complaints);
  const again = await after.newPage();
  await again.goto(site.url);
  await again.getByRole('link', { name: 'Leap Years' }).click();
  await expect(again).toHaveURL(new RegExp(`#/kata/${id}$`));
  await expectLight(again, '1 red');
  await expect(output(again, 'stderr')).toContainText('54 !== 42');
  await openFile(again, 'hiker.js');
  await expect(again.getByRole('textbox', { name: 'editor' })).toContainText('6 * 7');
  await pressTest(again, '2 green');
  await after.close();
  expect(complaints).toEqual([]);
});

test('a page that is reloaded at once after a key still has it', async ({ page }) => {
  await beginPractice(page);
  await writeFile(page, 'hiker.js', hiker('6 * 7'));
  await page.reload();
  await openFile(page, 'hiker.js');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('6 * 7');
});

test('another tab shows a new light by itself, and goes on from it', async ({ page, context }) => {
  await beginPractice(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(lightsOf(other)).toHaveCount(1);
  await pressTest(page, '1 red');
  await expectLight(other, '1 red');
  await writeFile(other, 'hiker.js', hiker('6 * 7'));
  await pressTest(other, '2 green');
  await expectLight(page, '2 green');
  await openFile(page, 'hiker.js');
  await expect(page.getByRole('textbox', { name: 'editor' })).toContainText('6 * 7');
});

test('edits in one tab stay when another tab tests', async ({ page, context }) => {
  await beginPractice(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await writeFile(other, 'hiker.js', hiker('6 * 7'));
  await pressTest(page, '1 red');
  await expectLight(other, '1 red');
  await expect(other.getByText('Your own edits are kept on top.')).toBeVisible();
  await pressTest(other, '2 green');
});

test('of two tabs that test at once one wins, and the other is told where its run is', async ({
  page,
  context,
}) => {
  await beginPractice(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(lightsOf(other)).toHaveCount(1);
  const slow = `sleep 1\nexit 1\n`;
  await writeFile(page, 'cyber-dojo.sh', slow);
  await writeFile(other, 'cyber-dojo.sh', slow);
  // A click waits until its tab is drawn, and of two tabs only one is: the event itself does not.
  const buttons = [page, other].map((tab) =>
    tab.getByRole('button', { name: 'test', exact: true }),
  );
  await Promise.all(buttons.map((button) => button.dispatchEvent('click')));
  for (const tab of [page, other]) await expectLight(tab, '1 amber');
  await expect
    .poll(async () => {
      const told = [page, other].map((tab) => tab.getByText('Another tab was faster').count());
      return (await Promise.all(told)).reduce((sum, count) => sum + count, 0);
    })
    .toBe(1);
  for (const tab of [page, other]) await expect(lightsOf(tab)).toHaveCount(2);
});

test('a full disk is told, nothing is half-written, and the run stays on screen', async ({
  browser,
  site,
}) => {
  // Without the app's own copy for offline use: it would take all the room before the practice does.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Before the first use: Chromium goes by an estimate for a while.
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 400_000 });
  await page.goto(site.url);
  await beginPractice(page);
  await pressTest(page, '1 red');

  await writeFile(page, 'cyber-dojo.sh', 'echo "it ran"\n');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await createFile(page, 'large.txt', '');
  await page.evaluate((text) => navigator.clipboard.writeText(text), randomLines(500_000));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(
    page.getByText('Your latest edits are in the editor but not on disk.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await expect(page.getByText('This run could not be saved')).toBeVisible();
  await expect(page.getByText('no more room').first()).toBeVisible();
  await expect(output(page, 'stdout')).toContainText('it ran');
  await expect(lightsOf(page)).toHaveCount(2);

  // The person has made room on the disk.
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url });
  await pressTest(page, '2 amber');
  await expect(page.getByText('not on disk')).toHaveCount(0);
  await context.close();
});

/** Text that cannot be packed much smaller. */
function randomLines(length: number): string {
  const text = randomBytes(length).toString('base64').slice(0, length);
  return (text.match(/.{1,100}/g) ?? []).join('\n');
}
