import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../support/browser.ts';

const isCi = process.env['CI'] === 'true';

/** A name that is not localhost and yet leads to this machine. */
const hostRule = '--host-resolver-rules=MAP pocket-dojo.test 127.0.0.1';

export default defineConfig({
  testDir: '.',
  globalSetup: '../support/build-site.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 3,
  forbidOnly: isCi,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: findBrowser(), args: [...browserArgs, hostRule] },
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  },
});
