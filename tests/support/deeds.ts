import type { Page } from '@playwright/test';
import { unpack, type Unpacked } from './native-git.ts';
import { expect } from './journey.ts';

/** The kata that is open in the editor, as its download has it. */
export async function downloaded(page: Page): Promise<Unpacked> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'download' }).click(),
  ]);
  return unpack(await download.path());
}

/** The subjects of all commits, oldest first; git finds nothing wrong. */
export function historyOf({ git }: Unpacked): readonly string[] {
  expect(git('fsck', '--strict', '--full')).toBe('');
  expect(git('status', '--porcelain')).toBe('');
  return git('log', '--reverse', '--format=%s', 'main').trim().split('\n');
}

/** The events that the repository tells of, as JSON has them. */
export function eventsOf({ git }: Unpacked): readonly Readonly<Record<string, unknown>>[] {
  return JSON.parse(git('show', 'main:events.json')) as readonly Readonly<
    Record<string, unknown>
  >[];
}

/** Opens the review of a light from the strip. */
export async function review(page: Page, light: string): Promise<void> {
  await page.getByRole('link', { name: light }).first().click();
  await expect(page.getByRole('button', { name: 'revert' })).toBeVisible();
}
