import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginPractice, expect, hiker, lightsOf, test, writeFile } from '../support/journey.ts';
import { percentile, printTable } from '../support/table.ts';

const presses = 40;
const startPoint = 'src/start-points/languages/javascript-assert';

// From the press to its light on the screen, the event on disk; beside the same files run by the
// bash and node of this machine, which keep nothing.
test('from a press to its light', async ({ page }) => {
  await beginPractice(page);
  const cold = await pressMs(page);
  const warm: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    await writeFile(page, 'hiker.js', hiker(press % 2 === 0 ? '6 * 7' : '6 * 9'));
    await page.waitForTimeout(400);
    warm.push(await pressMs(page));
  }
  const native = Array.from({ length: 20 }, nativeMs);
  printTable(`[test], JavaScript assert, ${presses} presses, ms`, [
    { what: 'first press of a visit', p50: cold, p95: cold },
    { what: 'press to light', p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) },
    { what: 'native bash and node', p50: percentile(native, 0.5), p95: percentile(native, 0.95) },
  ]);
});

/** Timed in the page, so that the driver's own time is left out. */
async function pressMs(page: Page): Promise<number> {
  const count = await lightsOf(page).count();
  const took = await page.evaluate(
    (before) =>
      new Promise<number>((resolve) => {
        const strip = document.querySelector('.lights');
        const button = document.querySelector<HTMLButtonElement>('.test-button');
        if (strip === null || button === null) throw new Error('no kata on the screen');
        const started = performance.now();
        const watch = new MutationObserver(() => {
          if (strip.childElementCount <= before) return;
          watch.disconnect();
          resolve(performance.now() - started);
        });
        watch.observe(strip, { childList: true });
        button.click();
      }),
    count,
  );
  await expect(lightsOf(page)).toHaveCount(count + 1);
  return took;
}

function nativeMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-bench-'));
  cpSync(startPoint, folder, { recursive: true });
  writeFileSync(join(folder, 'hiker.js'), hiker('6 * 7'));
  const started = performance.now();
  execFileSync('bash', ['./cyber-dojo.sh'], { cwd: folder });
  return performance.now() - started;
}
