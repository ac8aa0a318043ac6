import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** The path of the file in the folder, once it is there whole. */
export async function downloaded(folder: string, name: string): Promise<string> {
  await expect
    .poll(() => readdirSync(folder).filter((each) => !each.startsWith('.')), { timeout: 15_000 })
    .toContain(name);
  // Until then Firefox writes beside it, WebKit into another name.
  await expect
    .poll(() => readdirSync(folder).some((each) => /\.(part|wkdownload)$/.test(each)))
    .toBe(false);
  return join(folder, name);
}
