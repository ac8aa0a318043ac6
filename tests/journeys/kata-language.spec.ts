import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { flatId } from '../support/flat-kata.ts';
import { expect, expectLight, lightsOf, test, writeFile } from '../support/journey.ts';
import { unpack } from '../support/native-git.ts';
import { pushedClone } from '../support/pushed-clone.ts';

const ofBats = { display_name: 'Bash, bats', image_name: 'cyberdojofoundation/bash_bats:53d0c9c' };

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual(
    [],
  );
}

test('a practice of cyber-dojo whose language is not here goes on in one that is', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/import`);
  const buffer = Buffer.from(await pushedClone({ manifest: ofBats }));
  await page
    .getByLabel('choose files')
    .setInputFiles([{ name: 'kata.zip', mimeType: 'application/zip', buffer }]);
  await expect(page.getByText('1 taken in')).toBeVisible();

  await page.goto(`${site.url}#/kata/${flatId}`);
  await expect(lightsOf(page)).toHaveCount(6);
  await expect(page.getByText('which cannot be run here')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'choose a language' }).click();
  const dialog = page.getByRole('dialog', { name: 'Language of the tests' });
  await expect(dialog).toContainText('cyberdojofoundation/bash_bats');
  await dialog.getByRole('option', { name: /^JavaScript.*assert/ }).click();
  await expectSound(page);
  await dialog.getByRole('button', { name: 'choose' }).click();
  await expect(page.getByText('which cannot be run here')).toBeHidden();
  await expect(page.getByRole('button', { name: /^in JavaScript.*assert/ })).toBeVisible();

  // It was set to predict where it was begun.
  await page.getByRole('button', { name: 'predict green' }).click();
  await expectLight(page, '6 green');
  await page.reload();
  await expectLight(page, '6 green');
  await expect(page.getByRole('button', { name: /^in JavaScript.*assert/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'download' }).click();
  const { git } = unpack(await (await saved).path());
  expect(git('fsck', '--strict', '--full', '--no-progress')).toBe('');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '-2', '--format=%D: %s')).toBe(
    'HEAD -> main, tag: 8: 8 ran tests, predicted green, got green\n: set option theme to dark\n',
  );

  // Its own cyber-dojo.sh asks for what is not here: that of the language takes its place.
  await writeFile(page, 'cyber-dojo.sh', 'set -e\nbats test_*.sh\n');
  await page.getByRole('button', { name: 'predict amber' }).click();
  await expectLight(page, '7 amber');
  await expect(page.getByText('line 2 of cyber-dojo.sh asks for it')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: /^use the cyber-dojo.sh of JavaScript/ }).click();
  await expect(page.getByRole('button', { name: 'predict red' })).toBeFocused();
  await page.getByRole('button', { name: 'predict green' }).click();
  await expectLight(page, '8 green');
});
