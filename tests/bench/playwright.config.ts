import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../support/browser.ts';

/** `npm run bench`: figures for people to read, each beside something real in the same run. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../support/build-site.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 600_000,
  reporter: [['list']],
  use: { launchOptions: { executablePath: findBrowser(), args: [...browserArgs] } },
});
