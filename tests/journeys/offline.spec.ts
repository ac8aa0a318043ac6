import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { siteFolder } from '../support/build-site.ts';
import {
  beginPractice,
  expect,
  expectLight,
  hiker,
  listen,
  pressTest,
  test as base,
  writeFile,
} from '../support/journey.ts';
import { newerBuild, newerCommit } from '../support/newer-build.ts';
import { openOutside } from '../support/outside.ts';
import { hasPlainServer, servePlainly, type PlainServer } from '../support/plain-server.ts';
import { practise, practisedLanguages } from '../support/practised-languages.ts';

base.skip(!hasPlainServer(), 'python3, which the README names as a server, is not here');

/** Of `python3 -m http.server`, in a folder of it; with a browser that is told of all it asks outside. */
const test = base.extend<{ readonly served: PlainServer; readonly visitor: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is asked for
  served: async ({}, use) => {
    const served = await servePlainly(siteFolder);
    await use(served);
    await served.stop();
  },
  visitor: async ({ browser, served }, use) => {
    const outside = await openOutside();
    const context = await browser.newContext({ proxy: outside.proxy });
    const complaints: string[] = [];
    listen(context, served, complaints);
    const page = await context.newPage();
    await page.goto(served.url);
    await use(page);
    await context.close();
    outside.close();
    expect(outside.asked).toEqual([]);
    // The browser itself complains of what it could not fetch; nothing else may.
    expect(complaints.filter((complaint) => !/ERR_|Failed to fetch/.test(complaint))).toEqual([]);
  },
});

test('languages that were made available are practised with the server gone', async ({
  visitor,
  served,
}) => {
  base.setTimeout(120_000);
  const languages = practisedLanguages.slice(0, 3);
  await goTo(visitor, 'settings');
  const rows = languages.map(({ language, framework }) => {
    const name = new RegExp(`^${language} .*, ${framework.replace('+', '\\+')}`);
    return visitor.getByRole('listitem').filter({ hasText: name });
  });
  for (const row of rows) await row.getByRole('button', { name: /^fetch/ }).click();
  for (const row of rows) await expect(row).toContainText(/MB, here/);
  await expect(visitor.getByText('Ready to work offline.')).toBeVisible();
  await served.stop();
  for (const practised of languages) {
    await goTo(visitor, '');
    await visitor.reload();
    await practise(visitor, practised);
  }
  await visitor.reload();
  await expectLight(visitor, '3 green');
  // What is not here is told, and nothing is lost.
  await goTo(visitor, '');
  await beginPractice(visitor, 'Fizz Buzz', { language: 'Ruby', framework: 'Minitest' });
  await visitor.getByRole('button', { name: 'test', exact: true }).click();
  await expect(visitor.getByText(/MB could not be fetched/)).toBeVisible();
  await expectLight(visitor, '0 created');
});

test('a new version is offered and waits for a test that runs; the other tab is told', async ({
  visitor,
  served,
}) => {
  await expect(visitor.getByText('Ready to work offline.')).toBeVisible();
  await beginPractice(visitor);
  await pressTest(visitor, '1 red');
  const newer = newerBuild(siteFolder);
  served.serve(newer);
  const other = await visitor.context().newPage();
  await other.goto(served.url);
  await expect(other.getByText('A new version of Pocket Dojo is here.')).toBeVisible();
  expect(await commitOf(other)).not.toBe(newerCommit);
  // Not in the middle of a test, in whichever tab.
  await writeFile(visitor, 'hiker.js', 'for (;;) {}\n');
  await visitor.getByRole('button', { name: 'test', exact: true }).click();
  await expect(visitor.getByText(/^running/)).toBeVisible();
  await other.getByRole('button', { name: 'switch to it' }).click();
  await expect(other.getByText(/as soon as no test runs/)).toBeVisible();
  await writeFile(visitor, 'hiker.js', hiker('6 * 7'));
  const reloaded = other.waitForEvent('load');
  await visitor.getByRole('button', { name: 'stop' }).click();
  await reloaded;
  expect(await commitOf(other)).toBe(newerCommit);
  await expect(visitor.getByText('Another tab has switched to a new version')).toBeVisible();
  await visitor.getByRole('button', { name: 'reload' }).click();
  await expect(visitor.getByText('Another tab has switched')).toHaveCount(0);
  await pressTest(visitor, '2 green');
  rmSync(newer, { recursive: true });
});

test('the manifest leads to what it names, and its pictures are of the size that it says', async ({
  visitor,
}) => {
  const manifest = await visitor.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    type Picture = { readonly src: string; readonly sizes: string };
    const said = (await (await fetch(link?.href ?? '')).json()) as {
      readonly icons: readonly Picture[];
      readonly screenshots: readonly Picture[];
      readonly shortcuts: readonly { readonly url: string }[];
      readonly file_handlers: readonly { readonly action: string }[];
    };
    const pictures = [...said.icons, ...said.screenshots].map(async ({ src, sizes }) => {
      const picture = new Image();
      picture.src = new URL(src, link?.href).href;
      await picture.decode();
      const size = `${picture.naturalWidth}x${picture.naturalHeight}`;
      return `${src} ${sizes === 'any' ? 'any' : size === sizes}`;
    });
    const [shortcuts, handlers] = [said.shortcuts, said.file_handlers];
    return {
      pictures: await Promise.all(pictures),
      leads: [...shortcuts.map(({ url }) => url), ...handlers.map(({ action }) => action)],
    };
  });
  expect(manifest.pictures.filter((picture) => !/ (true|any)$/.test(picture))).toEqual([]);
  expect(manifest.pictures.length).toBeGreaterThanOrEqual(6);
  const titles = [];
  for (const lead of manifest.leads) {
    await goTo(visitor, '');
    await visitor.goto(new URL(lead, visitor.url()).href);
    await expect(visitor).toHaveTitle(/ – /);
    titles.push(await visitor.getByRole('heading', { level: 1 }).textContent());
  }
  expect(titles).toEqual(['Practise solo', 'Import', 'Import']);
});

async function goTo(page: Page, screen: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/${screen}`);
}

async function commitOf(page: Page): Promise<string> {
  await goTo(page, 'about');
  return (await page.locator('dd code').textContent()) ?? '';
}
