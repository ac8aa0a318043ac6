import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/**
 * What the processes of the browser's pages hold, shared memory counted once, when all is quiet. On
 * Linux alone: it is read from /proc.
 */
export async function pageMemoryMb(page: Page): Promise<number> {
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
