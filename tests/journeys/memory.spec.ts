import type { Page } from '@playwright/test';
import { beginPractice, expect, test, writeFile } from '../support/journey.ts';
import { pageMemoryMb } from '../support/page-memory.ts';

test.skip(process.platform !== 'linux', 'memory of processes is read from /proc');

test('fifteen runs that were stopped leave no more memory behind than five', async ({ page }) => {
  test.setTimeout(180_000);
  await beginPractice(page);
  await writeFile(
    page,
    'hiker.js',
    'const held = []; for (;;) { if (held.length < 1000) held.push(new Array(5000).fill(0)); }\n',
  );
  await stopRuns(page, 5);
  const after5 = await pageMemoryMb(page);
  await stopRuns(page, 10);
  const after15 = await pageMemoryMb(page);
  expect(after15, `${after5} MB after 5`).toBeLessThan(after5 * 1.2);
  await writeFile(page, 'hiker.js', 'exports.answer = () => 42;\n');
  await page.getByRole('button', { name: 'test', exact: true }).click();
  await expect(page.getByRole('listitem', { name: '1 green' })).toBeVisible();
});

async function stopRuns(page: Page, count: number): Promise<void> {
  for (let run = 0; run < count; run += 1) {
    await page.getByRole('button', { name: 'test', exact: true }).click();
    await expect(page.getByText(/^running/)).toBeVisible();
    await page.waitForTimeout(150);
    await page.getByRole('button', { name: 'stop' }).click();
    await expect(page.getByRole('button', { name: 'test', exact: true })).toBeVisible();
  }
}
