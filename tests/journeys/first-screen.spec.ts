import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '../support/journey.ts';

/** What the design allows, in bytes. */
const limit = 60 * 1024;

test('the first screen needs little JavaScript; the rest is kept quietly for later', async ({
  browser,
  site,
}) => {
  // Without a service worker, which fetches everything in the background for offline use.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const scripts: { readonly name: string; readonly bytes: number }[] = [];
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    const read = response.body().then((body) => {
      const name = new URL(response.url()).pathname;
      scripts.push({ name, bytes: brotliCompressSync(body).length });
    });
    reading.push(read);
  });
  await page.goto(site.url);
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await Promise.all(reading);
  const total = scripts.reduce((sum, script) => sum + script.bytes, 0);
  console.log(
    `first screen: ${(total / 1024).toFixed(1)} KB of JavaScript in ${scripts.length} files (brotli)`,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(total).toBeLessThan(limit);
  await context.close();
});
