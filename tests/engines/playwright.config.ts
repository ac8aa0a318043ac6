import { defineConfig } from '@playwright/test';
import { engineNames } from '../support/engines/find-engine.ts';
import type { EngineName } from '../support/engines/find-engine.ts';

/** Firefox and WebKitGTK beside each other. Playwright runs the tests; it drives neither of the two. */
export default defineConfig<object, { engine: EngineName }>({
  testDir: '.',
  globalSetup: '../support/engines/build-for-engines.ts',
  outputDir: '../../test-results',
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: engineNames.map((engine) => ({ name: engine, use: { engine } })),
});
