import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serveSite } from '../site.ts';
import type { Site } from '../site.ts';
import type { EngineWindow } from './engine-window.ts';
import { findEngine } from './find-engine.ts';
import type { EngineName } from './find-engine.ts';
import { personAt } from './person.ts';
import type { Person } from './person.ts';

/**
 * A test with a person at one window of the engine, and the app served for the test alone: another
 * port is another origin, so each begins with nothing.
 */
export const test = base.extend<
  { readonly site: Site; readonly person: Person },
  { readonly engine: EngineName; readonly opened: EngineWindow | string }
>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  opened: [
    async ({ engine }, use) => {
      const found = findEngine(engine);
      if (!found.isHere) return use(found.advice);
      const folder = mkdtempSync(join(tmpdir(), `pocket-dojo-${engine}-`));
      const window = await found.open(folder);
      await use(window);
      await window.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is asked for
  site: async ({}, use) => {
    const site = await serveSite();
    await use(site);
    await site.stop();
  },
  person: async ({ opened, site }, use, info) => {
    if (typeof opened === 'string') return base.skip(true, opened);
    await opened.goTo(site.url);
    await use(personAt(opened));
    if (info.status !== info.expectedStatus) console.log(await opened.call(pageText));
    // Not left to run on beside the next test.
    await opened.goTo('about:blank');
  },
});

/** What a person saw when the test failed. */
function pageText(): string {
  return `${location.href}\n${document.body.innerText}`;
}
