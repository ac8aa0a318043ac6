import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { serveSite, type Site } from './site.ts';

export { expect };

/**
 * A journey has the app served for it alone, and fails on anything that a person should never meet:
 * an error in the console, an exception, a request that leaves the origin.
 */
export const test = base.extend<{ readonly site: Site; readonly complaints: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is asked for
  site: async ({}, use) => {
    const site = await serveSite();
    await use(site);
    await site.stop();
  },
  complaints: async ({ context, site }, use) => {
    const complaints: string[] = [];
    listen(context, site, complaints);
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  page: async ({ page, site, complaints }, use) => {
    complaints.length = 0;
    await page.goto(site.url);
    await use(page);
  },
});

export function listen(context: BrowserContext, site: Site, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(site.url)) {
      complaints.push(`request: ${url}`);
    }
  });
}

/** As the lists of the first step show them; versions may be left out. */
export type Choice = { readonly language: string; readonly framework: string };

const javascript: Choice = { language: 'JavaScript', framework: 'assert' };

/** Chooses an exercise and the language, and begins. Answers the id of the practice. */
export async function beginPractice(
  page: Page,
  exercise = 'Fizz Buzz',
  { language, framework }: Choice = javascript,
): Promise<string> {
  await page.getByRole('link', { name: 'Practise solo' }).first().click();
  await page.getByRole('listbox', { name: 'exercise' }).getByText(exercise).click();
  await choose(page, 'language', language);
  await choose(page, 'test framework', framework);
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeVisible();
  return new URL(page.url()).hash.replace('#/kata/', '');
}

/** In one of the lists of the create screen. */
export async function choose(page: Page, list: string, name: string): Promise<void> {
  // The version follows the name: C is not C++.
  const escaped = name.replace(/[+.]/g, '\\$&');
  const option = new RegExp(`^${escaped}( |$)`);
  await page.getByRole('listbox', { name: list }).getByRole('option', { name: option }).click();
}

export async function openFile(page: Page, name: string): Promise<void> {
  await page
    .getByRole('listbox', { name: 'files' })
    .getByRole('option', { name, exact: true })
    .click();
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
}

/** Opens a file and types over all of it. */
export async function writeFile(page: Page, name: string, content: string): Promise<void> {
  await openFile(page, name);
  await page.getByRole('textbox', { name: 'editor' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(content);
}

export async function createFile(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: 'new file' }).click();
  await page.getByRole('textbox', { name: 'name' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'create' }).click();
  await writeFile(page, name, content);
}

/** Presses [test] and waits for the light: `2 green`. */
export async function pressTest(page: Page, light: string): Promise<void> {
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await expectLight(page, light);
}

export async function expectLight(page: Page, light: string): Promise<void> {
  await expect(lightsOf(page).last()).toHaveAccessibleName(light, { timeout: 20_000 });
}

export function lightsOf(page: Page) {
  return page.getByRole('list', { name: 'traffic lights' }).getByRole('listitem');
}

export function output(page: Page, stream: 'stdout' | 'stderr' | 'status') {
  return page.getByRole('region', { name: stream });
}

/** The one source file of the JavaScript start-point, answering what is asked. */
export function hiker(answer: string): string {
  return `'use strict';\n\nfunction answer() {\n  return ${answer};\n}\n\nmodule.exports = { answer };\n`;
}
