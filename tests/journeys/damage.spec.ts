import { beginPractice, expect, pressTest, test } from '../support/journey.ts';
import { unpack } from '../support/native-git.ts';

test('a damaged practice is told, and what can be read of it is saved', async ({ page, site }) => {
  const id = await beginPractice(page, 'Leap Years');
  await pressTest(page, '1 red');
  await page.goto('about:blank');
  await page.goto(site.url);
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('git', 'readwrite');
    transaction.objectStore('git').delete('/.git/refs/tags/1');
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, `pocket-dojo-kata-${id}`);

  await page.goto(`${site.url}#/kata/${id}`);
  await expect(page.getByRole('alert')).toContainText(`The practice ${id} is damaged`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'download what can be read' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^cyber-dojo-.*-LeapYears-rescued\.tgz$/);
  const { git } = unpack(await download.path());
  expect(git('fsck', '--strict', '--full')).toBe('');
  expect(git('tag')).toBe('0\n1\n');
});
