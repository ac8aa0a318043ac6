import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { sandbox } from './src/build/sandbox.ts';
import { commands } from './tests/support/commands.ts';
import { browserArgs, findBrowser } from './tests/support/browser.ts';

export default defineConfig({
  base: './',
  plugins: [sandbox()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env['VITEST'] ? findBrowser() : '',
          args: [...browserArgs],
        },
      }),
      instances: [{ browser: 'chromium' }],
      commands,
    },
    coverage: {
      provider: 'v8',
      include: ['src/kata/**', 'src/dojo/**', 'src/store/**', 'src/archive/**'],
      reporter: ['text'],
    },
  },
});
