import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../support/browser.ts';

const isCi = process.env['CI'] === 'true';

export default defineConfig({
  testDir: '.',
  globalSetup: '../support/build-site.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: isCi,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: findBrowser(), args: [...browserArgs] },
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  },
});
