import type { Page } from '@playwright/test';
import { idOf } from '../../src/kata/id.ts';
import { troubleIn, type Promised, type Trouble } from './after-kill.ts';
import { chanceFrom } from './chance.ts';
import { newProfile, openBrowser, type OwnBrowser } from './own-browser.ts';
import { openStorePage, serveStore } from './store-build.ts';
import type { Writing } from './store-page/save-on.ts';

export type Killings = {
  readonly kills: number;
  /** How many events had been saved, and were promised, when the browser was killed. */
  readonly promised: number;
  readonly trouble: readonly (Trouble & { readonly kill: number })[];
};

/** So many kills one kata lives through; then there is a new one, whose making may be hit too. */
const killsOfKata = 5;
/** In milliseconds, after the first event that the browser has saved. */
const longestLife = 300;
/** The same after the page was asked to make a kata. */
const longestBirth = 400;

/**
 * Kills a browser at random moments while a page saves without end, and looks after each kill, in a
 * new browser on the same profile, whether what the store had said is so.
 */
export async function killOverAndOver(kills: number, seed: number): Promise<Killings> {
  const chance = chanceFrom(seed);
  const site = await serveStore();
  const profile = newProfile();
  const trouble: (Trouble & { readonly kill: number })[] = [];
  let promised = 0;
  let kept: Promised = nothing(chance);
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = kept;
      await withBrowser(profile.folder, async (browser) => {
        const page = await openStorePage(browser.context, site.url);
        const isBirth = kill % killsOfKata === 1;
        const afterMs = chance() * (isBirth ? longestBirth : longestLife);
        kept = await saveUntilKilled(page, before, { isBirth, afterMs, kill: browser.kill });
      });
      promised += kept.event - before.event;
      await withBrowser(profile.folder, async (browser) => {
        const page = await openStorePage(browser.context, site.url);
        const found = await troubleIn(page, kept);
        trouble.push(...found.map((each) => ({ ...each, kill })));
        await browser.close();
      });
      if (kill % killsOfKata === 0) kept = nothing(chance);
    }
    return { kills, promised, trouble };
  } finally {
    profile.remove();
    await site.stop();
  }
}

function nothing(chance: () => number): Promised {
  const id = idOf(Array.from({ length: 6 }, () => Math.floor(chance() * 58)));
  return { id, event: -1, draft: -1, options: -1 };
}

async function withBrowser(
  profile: string,
  work: (browser: OwnBrowser) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser(profile);
  try {
    await work(browser);
  } finally {
    await browser.kill();
  }
}

/** What the page had been promised by the time that it was killed. */
async function saveUntilKilled(
  page: Page,
  before: Promised,
  how: { readonly isBirth: boolean; readonly afterMs: number; readonly kill: () => Promise<void> },
): Promise<Promised> {
  let promised = before;
  let isSaving = (): void => undefined;
  const saved = new Promise<void>((resolve) => {
    isSaving = resolve;
  });
  await page.exposeFunction('tell', ({ kind, index }: Writing) => {
    promised = { ...promised, [kind]: index };
    if (promised.event > Math.max(0, before.event)) isSaving();
  });
  const saving = page
    .evaluate((id) => window.storePage.saveOn(id, window.tell), before.id)
    .catch((error: unknown) => String(error));
  if (!how.isBirth) await Promise.race([saved, saving]);
  await Promise.race([saving, pause(how.afterMs)]);
  await how.kill();
  // A page that stopped by itself has met a mistake, and no kill.
  const ended = await saving;
  if (!/closed|crashed|disconnected/i.test(ended)) throw new Error(ended);
  return promised;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
