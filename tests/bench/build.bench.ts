import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { build } from 'vite';
import { images } from '../../src/build/language-images.ts';
import { runtimes } from '../../src/build/runtimes.ts';
import { runtimeSizes, sum } from '../support/runtime-sizes.ts';
import { printTable } from '../support/table.ts';

// How what is built grows with the languages: the time that it takes, and what it comes to.
test('the build', async () => {
  const site = mkdtempSync(join(tmpdir(), 'pocket-dojo-build-'));
  try {
    const started = performance.now();
    await build({ logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
    const tookS = (performance.now() - started) / 1000;
    const all = sizeOf(site);
    const parts = sizeOf(join(site, 'images'));
    printTable('The build', [
      { what: 'seconds', is: tookS },
      { what: 'MB in all', is: all / 1e6 },
      { what: 'MB of the app itself', is: (all - parts) / 1e6 },
      { what: 'MB of runtimes, pulled when used', is: parts / 1e6 },
      { what: 'language images', is: Object.keys(images).length },
    ]);
    const rows = Object.keys(runtimes).map((runtime) => {
      const sizes = runtimeSizes(site, runtime);
      const users = Object.values(images).filter((uses) => uses.some((each) => each === runtime));
      return {
        runtime,
        MB: sum(sizes.map(({ bytes }) => bytes)) / 1e6,
        'gzip MB': sum(sizes.map(({ gzipBytes }) => gzipBytes)) / 1e6,
        'images that share it': users.length,
      };
    });
    printTable('Runtimes', rows);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
});

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return sum(files.map((entry) => statSync(join(entry.parentPath, entry.name)).size));
}
