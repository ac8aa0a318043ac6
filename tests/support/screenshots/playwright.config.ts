import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.ts';

/** `npm run screenshots`: a picture of every screen, for people to look at. */
export default defineConfig({
  testDir: '.',
  globalSetup: '../build-site.ts',
  outputDir: '../../../test-results',
  fullyParallel: true,
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: findBrowser(), args: [...browserArgs] },
    deviceScaleFactor: 2,
    contextOptions: { reducedMotion: 'reduce' },
  },
});
