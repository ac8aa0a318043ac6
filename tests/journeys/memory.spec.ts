import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beginPractice, expect, test, writeFile } from '../support/journey.ts';

test.skip(process.platform !== 'linux', 'memory of processes is read from /proc');

test('fifty runs that were stopped leave no more memory behind than five', async ({ page }) => {
  test.setTimeout(180_000);
  await beginPractice(page);
  await writeFile(
    page,
    'hiker.js',
    'const held = []; for (;;) { if (held.length < 1000) held.push(new Array(5000).fill(0)); }\n',
  );
  await stopRuns(page, 5);
  const after5 = await memoryMb(page);
  await stopRuns(page, 45);
  const after50 = await memoryMb(page);
  expect(after50, `${after5} MB after 5`).toBeLessThan(after5 * 1.2);
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

/** What the processes of the pages hold, shared memory counted once, when all is quiet. */
async function memoryMb(page: Page): Promise<number> {
  // A terminated worker may go on for up to two seconds (Chromium).
  await page.waitForTimeout(3000);
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser is gone');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const kilobytes = await Promise.all(renderers.map(({ id }) => proportionalKb(id)));
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

async function proportionalKb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? Number.NaN);
}
