import type { BrowserContext, Page } from '@playwright/test';
import { troubleInRaces } from './after-races.ts';
import { chanceFrom } from './chance.ts';
import { openStorePage } from './store-build.ts';
import type { Raced } from './store-page/race.ts';

/**
 * What is special: nothing; tab A's event comes without a tag, as from an import; tab B is killed in
 * that moment.
 */
export type RaceKind = 'plain' | 'untagged' | 'killed';

export type Races = {
  readonly rounds: number;
  readonly wonByA: number;
  readonly winnerMs: readonly number[];
  readonly loserMs: readonly number[];
  /** From the event's being saved in one tab to its being in the hands of the other. */
  readonly heardMs: readonly number[];
  /** What became of the submissions of tabs that were killed. */
  readonly killed: { readonly won: number; readonly kept: number; readonly nothing: number };
  /** Whatever is not as it must be: one winner, the loser whole beside it, main linear, same lights. */
  readonly trouble: readonly string[];
};

const id = 'Race10';

/** Two tabs of one browser submit event N at the same moment, again and again. */
export async function raceOverAndOver(
  context: BrowserContext,
  url: string,
  how: { readonly kind: RaceKind; readonly rounds: number; readonly seed: number },
): Promise<Races> {
  const { kind, rounds } = how;
  const chance = chanceFrom(how.seed);
  const all: Round[] = [];
  await makeKata(context, url);
  const a = await openRacer(context, url, 'A');
  let b = await openRacer(context, url, 'B');
  for (let index = 1; index <= rounds; index += 1) {
    const { tip } = await a.evaluate(() => window.racer.head());
    const start = { parent: tip, index, at: Date.now() + 20, isUntagged: false };
    const submitting = [
      submit(a, { ...start, isUntagged: kind === 'untagged' }),
      submit(b, start),
    ] as const;
    if (kind === 'killed') {
      await kill(b, start.at + chance() * 12);
      b = await openRacer(context, url, 'B');
    }
    const [ofA, ofB] = await Promise.all(submitting);
    if (kind === 'untagged') {
      await a.evaluate((kata) => window.storePage.mendTag(kata.id, kata.index), { id, index });
    }
    const heads = [await headOf(a), await headOf(b)];
    all.push({
      index,
      ofA,
      ofB,
      isWonByA: ofA?.problem === null,
      areSame: heads[0]?.lights === heads[1]?.lights && heads[0]?.tip !== tip,
      heardAt: (await (ofA?.problem === null ? b : a).evaluate(() => window.racer.heardAt()))[
        index
      ],
    });
  }
  const { download } = await a.evaluate((kata) => window.storePage.inspect(kata), id);
  await a.evaluate((kata) => window.storePage.store.deleteKata(kata), id);
  await Promise.all([a.close(), b.close()]);
  return { ...summaryOf(all), ...troubleInRaces(all, kind, download) };
}

export type Round = {
  readonly index: number;
  /** null when the tab was killed before it could tell. */
  readonly ofA: Raced | null;
  readonly ofB: Raced | null;
  readonly isWonByA: boolean;
  /** Both tabs show the new event in the end, and the same lights. */
  readonly areSame: boolean;
  readonly heardAt: number | undefined;
};

function summaryOf(all: readonly Round[]): Omit<Races, 'killed' | 'trouble'> {
  const whole = all.flatMap(({ ofA, ofB, isWonByA, heardAt }) => {
    if (ofA === null || ofB === null) return [];
    return [isWonByA ? { won: ofA, lost: ofB, heardAt } : { won: ofB, lost: ofA, heardAt }];
  });
  return {
    rounds: all.length,
    wonByA: all.filter(({ isWonByA }) => isWonByA).length,
    winnerMs: whole.map(({ won }) => won.tookMs),
    loserMs: whole.map(({ lost }) => lost.tookMs),
    heardMs: whole.flatMap(({ won, heardAt }) =>
      heardAt === undefined ? [] : [Math.max(0, heardAt - won.savedAt)],
    ),
  };
}

async function makeKata(context: BrowserContext, url: string): Promise<void> {
  const page = await openStorePage(context, url);
  await page.evaluate(async (kata) => {
    await window.storePage.timedKata(kata, 0);
  }, id);
  await page.close();
}

async function openRacer(context: BrowserContext, url: string, name: string): Promise<Page> {
  const page = await openStorePage(context, url);
  await page.evaluate(
    async (given) => {
      window.racer = await window.storePage.racer(given.id, given.name);
    },
    { id, name },
  );
  return page;
}

type Start = Parameters<Window['racer']['submit']>[0];

async function submit(page: Page, start: Start): Promise<Raced | null> {
  return page
    .evaluate((given) => window.racer.submit(given), start)
    .catch((error: unknown) => {
      if (/crashed|closed/i.test(String(error))) return null;
      throw error;
    });
}

function headOf(page: Page) {
  return page.evaluate(() => window.racer.head());
}

/** The tab's process is gone at once; a tab that is closed would be waited for. */
async function kill(page: Page, at: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await pause(at - Date.now());
  // It is never answered.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms));
  });
}
