import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginPractice, hiker, test, writeFile } from '../support/journey.ts';
import { pressMs } from '../support/press.ts';
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

function nativeMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-bench-'));
  cpSync(startPoint, folder, { recursive: true });
  writeFileSync(join(folder, 'hiker.js'), hiker('6 * 7'));
  const started = performance.now();
  execFileSync('bash', ['./cyber-dojo.sh'], { cwd: folder });
  return performance.now() - started;
}
