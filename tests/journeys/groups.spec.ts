import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { choose, expect, listen, pressTest, test } from '../support/journey.ts';

/** Makes a group, and answers its id. */
async function beginGroup(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Practise as a group' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText('Fizz Buzz').click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByText('No one has joined yet.', { exact: true })).toBeVisible();
  return new URL(page.url()).hash.replace('#/group/', '');
}

const chooseButton = (page: Page) => page.getByRole('button', { name: 'choose an avatar' });
const seat = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function joinAs(page: Page, name: string): Promise<void> {
  await chooseButton(page).click();
  await seat(page, `join as ${name}`).click();
  await expect(page.getByText(`you are the ${name}`)).toBeVisible();
}

/** Downloads the kata that is open, and answers where the file is. */
async function exportKata(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'download', exact: true }).click();
  return (await download).path();
}

test('three people in three tabs join one group: by chance, by choice, and by going on', async ({
  page,
  context,
}) => {
  const id = await beginGroup(page);
  await expect(page.getByRole('heading', { name: 'Fizz Buzz' })).toBeVisible();
  await page.getByRole('button', { name: 'join', exact: true }).click();
  const told = await page.getByText('you are the').innerText();
  const mine = told.replace('you are the ', '');
  await expect(page.getByRole('link', { name: 'start' })).toBeFocused();

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('1 animal is here.')).toBeVisible();
  const lion = mine === 'lion' ? 'zebra' : 'lion';
  await joinAs(second, lion);
  // The other tab hears of it.
  await expect(page.getByText('2 animals are here.')).toBeVisible();

  await page.getByRole('link', { name: 'start' }).click();
  await pressTest(page, '1 red');
  await page.goBack();
  await expect(page.getByRole('link', { name: `go on as the ${mine}` })).toBeVisible();

  const third = await context.newPage();
  await third.goto(page.url());
  await chooseButton(third).click();
  await seat(third, `re-enter as ${mine}`).click();
  await expect(third.getByRole('textbox', { name: 'editor' })).toBeVisible();
  await third.goto(page.url());
  await expect(third.getByRole('link', { name: `go on as the ${mine}` })).toBeVisible();
  await expect(third.getByText('2 animals are here.')).toBeVisible();
  expect(id).toHaveLength(6);
});

test('the avatars are chosen from by keyboard', async ({ page }) => {
  await beginGroup(page);
  await chooseButton(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(seat(page, 'join as alligator')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(seat(page, 'join as crab')).toBeFocused();
  await page.keyboard.press('End');
  await expect(seat(page, 'join as fox')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowDown');
  await expect(seat(page, 'join as zebra')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(seat(page, 'join as skunk')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('you are the skunk')).toBeVisible();
  await expect(page.getByRole('link', { name: 'start' })).toBeFocused();
});

test('a group goes to another machine by its link, and the katas come back by their files', async ({
  page,
  browser,
  site,
  complaints,
}) => {
  const id = await beginGroup(page);
  await joinAs(page, 'lion');
  await page.getByRole('button', { name: 'share', exact: true }).click();
  const link = await page.getByRole('textbox', { name: 'link' }).inputValue();
  await page.getByRole('button', { name: 'close' }).click();

  const elsewhere = await browser.newContext({ acceptDownloads: true });
  listen(elsewhere, site, complaints);
  const files: string[] = [];
  for (const name of ['zebra', 'lion']) {
    const there = await elsewhere.newPage();
    await there.goto(link);
    await expect(there.getByRole('heading', { name: 'Fizz Buzz' })).toBeVisible();
    await expect(there.getByText(id)).toBeVisible();
    await there
      .getByRole('button', { name: name === 'zebra' ? 'look at the group' : 'go to the group' })
      .click();
    await joinAs(there, name);
    expect(there.url()).toContain(`#/group/${id}`);
    await there.getByRole('link', { name: 'start' }).click();
    await pressTest(there, '1 red');
    files.push(await exportKata(there));
  }

  await page.locator('input[type=file]').setInputFiles(files);
  await expect(page.getByText('2 of 2 files taken in')).toBeVisible();
  await expect(page.getByText('the zebra: taken in')).toBeVisible();
  await expect(page.getByText('the lion: taken in')).toBeVisible();
  await expect(page.getByText('3 animals are here.')).toBeVisible();
  // What is downloaded goes with the context.
  await elsewhere.close();
  // Two lions: which of them is asked.
  await chooseButton(page).click();
  await seat(page, 're-enter as lion').click();
  await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(2);
});

test('a group goes to another machine by its file', async ({ page, browser, site, complaints }) => {
  const id = await beginGroup(page);
  await page.getByRole('button', { name: 'share', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'download file' }).click();
  expect((await download).suggestedFilename()).toBe(`pocket-dojo-group-${id}.json`);
  const file = await (await download).path();

  const elsewhere = await browser.newContext();
  listen(elsewhere, site, complaints);
  const there = await elsewhere.newPage();
  await there.goto(`${site.url}#/import`);
  await there.getByLabel('choose files').setInputFiles(file);
  await there.getByRole('link', { name: id }).click();
  await joinAs(there, 'zebra');
  expect(there.url()).toContain(`#/group/${id}`);
  await elsewhere.close();
});

test.describe('where the browser can', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('the link of a group is copied, and handed to what else sends links', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = async ({ url = '' } = {}) => {
        document.title = url;
      };
    });
    await page.reload();
    const id = await beginGroup(page);
    await page.getByRole('button', { name: 'copy id' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id);
    await page.getByRole('button', { name: 'share', exact: true }).click();
    const link = await page.getByRole('textbox', { name: 'link' }).inputValue();
    await page.getByRole('button', { name: 'copy link' }).click();
    await expect(page.getByRole('dialog').getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await page.getByRole('button', { name: 'send…' }).click();
    await expect(page).toHaveTitle(link);
  });
});

test('files are dropped anywhere on the page of a group', async ({ page }) => {
  const id = await beginGroup(page);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['not a kata'], 'notes.txt'));
    return transfer;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
  await expect(page.getByText('Drop the katas here')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page.getByText('Drop the katas here')).toBeHidden();
  await expect(page.getByText('1 of 1 files taken in')).toBeVisible();
  await expect(page.getByText('This is no file that Pocket Dojo knows.')).toBeVisible();
  expect(page.url()).toContain(id);
});

test('an invitation that was cut, and a group that is not here, say what to do', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/join/1.eNqlVFFP2zAQ`);
  await expect(page.getByRole('alert')).toContainText('This link is not whole');
  await expect(page.getByRole('link', { name: 'Import' })).toBeVisible();
  await page.goto(`${site.url}#/group/zzzzzz`);
  await expect(page.getByRole('alert')).toContainText('There is no group zzzzzz in this browser.');
  await page.getByRole('link', { name: 'Enter existing' }).click();
  await expect(page).toHaveURL(/#\/enter/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });
    test('axe finds nothing on a group’s screens, and nothing is wider than a small phone', async ({
      page,
    }) => {
      const look = async (screen: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ screen, found, width }).toEqual({ screen, found: [], width: 320 });
      };
      await beginGroup(page);
      await look('empty');
      await joinAs(page, 'lion');
      await chooseButton(page).click();
      await look('joined, choosing');
      await page.getByRole('button', { name: 'share', exact: true }).click();
      const link = await page.getByRole('textbox', { name: 'link' }).inputValue();
      await look('sharing');
      await page.goto(link);
      await expect(page.getByText('This group is in this browser already')).toBeVisible();
      await look('invited');
    });
  });
}
