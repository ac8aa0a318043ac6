import type { BrowserContext, Page } from '@playwright/test';
import { storeFiles } from './store-build.ts';

/** The page of the store, at the app's own address: what it makes is there for the app. */
export async function openStoreAt(context: BrowserContext, url: string): Promise<Page> {
  const files = await storeFiles();
  const page = await context.newPage();
  await page.route('**/store-page/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/store-page/', '');
    const file = files.get(name || 'index.html');
    await route.fulfill({
      status: file === undefined ? 404 : 200,
      body: file?.content ?? '',
      contentType: file?.type ?? 'text/plain',
    });
  });
  await page.goto(`${url}store-page/`);
  await page.waitForFunction(() => 'storePage' in window);
  return page;
}
