import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** A screen has fewer places than this that Tab comes to. */
const manyTabs = 150;

/** Goes to a control with Tab alone, as a person without a mouse does; out of the editor by Escape. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let tabs = 0; tabs < manyTabs; tabs += 1) {
    if (await isFocused(control)) return;
    if (await isFocused(editorOf(page))) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(control)}`);
}

/** Goes to a button, link or box with Tab, and presses it. */
export async function pressByKeys(
  page: Page,
  control: Locator,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await expect(control).toBeEnabled();
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Goes to a list with Tab, and to the option that begins with these letters. */
export async function chooseByKeys(page: Page, list: string, letters: string): Promise<void> {
  await tabTo(page, page.getByRole('listbox', { name: list, exact: true }));
  await page.keyboard.type(letters);
}

/** Goes to a file with Alt-J, to the editor with Tab, and types over all of it. */
export async function writeByKeys(page: Page, name: string, content: string): Promise<void> {
  const region = page.getByRole('region', { name, exact: true });
  for (let steps = 0; !(await region.isVisible()); steps += 1) {
    if (steps > 20) throw new Error(`Alt-J does not come to ${name}`);
    await page.keyboard.press('Alt+KeyJ');
  }
  await tabTo(page, editorOf(page));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(content);
}

function editorOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'editor' });
}

async function isFocused(control: Locator): Promise<boolean> {
  if ((await control.count()) !== 1) return false;
  // CodeMirror's editor is in a shadow root: the document's own focus is on what holds that.
  return control.evaluate((element) => {
    const root = element.getRootNode();
    return root instanceof Document || root instanceof ShadowRoot
      ? root.activeElement === element
      : false;
  });
}
