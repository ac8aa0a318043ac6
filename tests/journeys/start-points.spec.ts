import { AxeBuilder } from '@axe-core/playwright';
import { startGitServer } from '../support/git-server.ts';
import { expect, test } from '../support/journey.ts';

const script = `
  mkdir till
  cat > till/manifest.json <<'JSON'
{ "display_name": "Corner Shop", "visible_filenames": ["readme.txt", "cyber-dojo.sh", "test.js"],
  "image_name": "cyberdojofoundation/javascript_assert:1234567", "filename_extension": ".js" }
JSON
  echo 'The shop in the corner.' > till/readme.txt
  echo 'node test.js' > till/cyber-dojo.sh
  echo "console.log('ok')" > till/test.js
  mkdir wrong
  echo '{ "display_name": "", "visible_filenames": ["gone.txt"], "colour": 7 }' > wrong/manifest.json
  git add .; git commit -qm one; git tag v1`;

test('a start-point comes from a git repository, is practised, and a light of it is saved as another', async ({
  page,
  complaints,
}) => {
  const server = await startGitServer({ script });
  try {
    const { host } = new URL(server.url);
    await page.getByRole('link', { name: 'Practise solo' }).first().click();
    await page.getByRole('link', { name: 'add or download start-points' }).click();
    await page
      .getByRole('textbox', { name: 'address of the repository' })
      .fill(`${server.url}?tag=v1`);
    await expect(
      page.getByText(`Fetching connects to ${host}, and to nothing else.`),
    ).toBeVisible();
    expect([complaints, server.heard]).toEqual([[], []]);
    await page.getByRole('button', { name: 'fetch' }).click();
    await expect(page.getByRole('heading', { name: `Found from ${host} at v1` })).toBeFocused();
    await expect(page.getByText('Runs as JavaScript')).toBeVisible();
    const faults = page.getByRole('alert').filter({ hasText: 'wrong/manifest.json' });
    await expect(faults).toContainText('"colour" is not a key');
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
    expect((await axe.analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'add it' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Corner Shop is added' }),
    ).toBeVisible();
    // Whatever left the origin went where it was said to go.
    expect(complaints.filter((each) => !each.startsWith(`request: ${server.url}/`))).toEqual([]);
    complaints.length = 0;

    await page.goto(page.url().replace(/#.*/, '#/create/solo'));
    const option = page.getByRole('option', { name: 'Corner Shop' });
    await expect(option).toHaveAccessibleDescription('JavaScript, 127.0.0.1');
    await option.click();
    await page.getByRole('button', { name: 'create' }).click();
    await expect(page.getByRole('option', { name: 'red_amber_green.js' })).toBeVisible();
    const id = new URL(page.url()).hash.replace('#/kata/', '');

    await page.goto(page.url().replace(/#.*/, `#/review/${id}?index=0`));
    await page.getByRole('button', { name: 'start-point', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'name' }).fill('My Shop');
    await dialog.getByRole('button', { name: 'save', exact: true }).click();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'download My Shop' }).click();
    expect((await downloading).suggestedFilename()).toBe('start-point-my-shop.tgz');
    await dialog.getByRole('link', { name: 'start-points' }).click();
    await page.getByRole('button', { name: 'remove Corner Shop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'remove' }).click();
    await expect(page.getByText(`saved from ${id}`)).toBeVisible();
    await expect(page.getByText(`from ${host}`)).toHaveCount(0);
  } finally {
    await server.end();
  }
});
