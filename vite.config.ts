import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { avatars } from './src/build/avatars.ts';
import { appVersion } from './src/build/app-version.ts';
import { csp } from './src/build/csp.ts';
import { languageImageParts } from './src/build/language-image-parts.ts';
import { notices } from './src/build/notices.ts';
import { pwa } from './src/build/pwa.ts';
import { sandbox, sandboxBootHash } from './src/build/sandbox.ts';
import { startPoints } from './src/build/start-points.ts';
import { commands } from './tests/support/commands.ts';
import { browserArgs, findBrowser } from './tests/support/browser.ts';

export default defineConfig({
  base: './',
  define: { __appVersion__: JSON.stringify(appVersion()) },
  plugins: [
    sandbox(),
    languageImageParts('src/start-points'),
    startPoints('src/start-points'),
    avatars('src/ui/avatars'),
    notices(),
    csp(async () => [await sandboxBootHash()]),
    pwa(),
  ],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Parts of language images take their time, and are meant to.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        // Found one by one, each would load the page of a running test anew.
        optimizeDeps: { entries: ['src/ui/parts/editor/*.ts'] },
        test: {
          name: 'browser',
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
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
        },
      },
      // What runs on Node: the build's own plugins, and the check of who imports whom.
      {
        test: {
          name: 'node',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    coverage: {
      // It costs nothing that could be measured, and saves CI a run of its own.
      enabled: process.env['CI'] === 'true',
      provider: 'v8',
      include: ['src/kata/**', 'src/dojo/**', 'src/store/**', 'src/archive/**'],
      reporter: ['text'],
    },
  },
});
