import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

// Choosing on the screen where tests run, on journeys.

export const chooser = (page: Page) => page.getByRole('button', { name: /^runs / });
export const dialogOf = (page: Page) => page.getByRole('dialog');
/** Presses a button of the dialog. */
export const press = (page: Page, name: string) =>
  dialogOf(page).getByRole('button', { name, exact: true }).click();
/** Does not wait for a light. */
export const pressTestOnly = (page: Page) =>
  page.getByRole('button', { name: 'test', exact: true }).click();

/** Picks the runner whose name begins so, for this practice. */
export async function chooseRunner(page: Page, name: RegExp): Promise<void> {
  await chooser(page).click();
  await dialogOf(page).getByRole('radio', { name }).check();
  await press(page, 'choose');
  await expect(dialogOf(page)).toBeHidden();
}

export async function addRunner(page: Page, address: string, token = ''): Promise<void> {
  await chooser(page).click();
  await press(page, 'add a runner');
  await dialogOf(page).getByLabel('address').fill(address);
  await dialogOf(page).getByLabel('token (optional)').fill(token);
  await press(page, 'add');
  await expect(dialogOf(page).getByRole('radio', { name: address })).toBeChecked();
}
