import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '../support/journey.ts';
import { pushedClone } from '../support/pushed-clone.ts';

test('a practice of cyber-dojo comes back from GitHub, and is reviewed', async ({ page, site }) => {
  await page.goto(`${site.url}#/import`);
  await page.getByLabel('choose files').setInputFiles([
    { name: 'kata.zip', mimeType: 'application/zip', buffer: Buffer.from(await pushedClone()) },
    { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no archive') },
  ]);
  await expect(page.getByText('1 taken in, 1 not taken in')).toBeVisible();
  const rows = page.getByRole('list', { name: 'what became of the files' });
  await expect(rows.getByRole('heading', { name: 'kata.zip' })).toBeVisible();
  const facts = rows.getByRole('region', { name: 'k1Dapt' });
  await expect(facts).toContainText('8, of which 5 lights');
  await expect(facts).toContainText('lost, and found again from the commits');
  await expect(rows).toContainText('This is no file that Pocket Dojo knows.');
  await page.getByRole('link', { name: 'review k1Dapt' }).click();
  await expect(page.locator('.review-light')).toBeVisible();
  await page.getByRole('link', { name: '1 red' }).click();
  await expect(page.getByRole('listbox', { name: 'files' })).toContainText('hiker.js');
});

test('a folder is taken in, chosen or dropped', async ({ page, site, context }) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'pocket-dojo-')), 'clones');
  for (const [path, bytes] of Object.entries(unzipSync(await pushedClone()))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  await page.goto(`${site.url}#/import`);
  await page.getByLabel('choose a folder').setInputFiles(folder);
  await expect(page.getByText('1 taken in')).toBeVisible();
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expect(page.getByText('1 taken in, 1 here already')).toBeVisible();
  rmSync(dirname(folder), { recursive: true });
});
