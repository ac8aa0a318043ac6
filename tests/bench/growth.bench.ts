import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { idOf } from '../../src/kata/id.ts';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { openStoreAt } from '../support/open-store-at.ts';
import { serveSite } from '../support/site.ts';
import { percentile, printTable } from '../support/table.ts';

const katas = 500;
const events = 1000;
const long = 'LNG777';
const rounds = 15;

// The app itself, in a browser that has 500 practices, one of them of 1000 events. From the address or
// the click to the last light, card or line on the screen.
test('many practices, and a long one', async () => {
  test.setTimeout(400_000);
  const profile = newProfile();
  const site = await serveSite();
  let browser = await openBrowser(profile.folder);
  try {
    await fill(browser.context, site.url);
    await browser.close();

    browser = await openBrowser(profile.folder);
    const page = await browser.context.newPage();
    const cold = await timeTo(page, `${site.url}#/`, '.card', katas + 1);
    const home = await times(page, async (again) => {
      await again.goto('about:blank');
      return timeTo(again, `${site.url}#/`, '.card', katas + 1);
    });
    const first = await times(page, async (again) => {
      await again.goto('about:blank');
      return timeTo(again, `${site.url}#/`, '.card', 1);
    });
    const list = await listMs(browser.context, site.url);
    const kata = await times(page, async (again) => {
      await again.goto(`${site.url}#/create/solo`);
      return timeTo(again, `${site.url}#/kata/${long}`, '.lights li', events + 1);
    });
    await page.goto(`${site.url}#/review/${long}?index=500&diff=test`);
    await page.waitForSelector('.review-light');
    const diff = await times(page, stepMs);
    printTable(`${katas + 1} practices, one of ${events} events (ms)`, [
      { what: 'home, first visit', ...shown([cold]) },
      { what: 'home, all cards', ...shown(home) },
      { what: 'home, a screen of cards', ...shown(first) },
      { what: 'of that, the list from the store', ...shown(list.warm) },
      { what: 'the list, catalogue lost', ...shown([list.lost]) },
      { what: 'the long practice', ...shown(kata) },
      { what: 'review: the next event and its diff', ...shown(diff) },
    ]);
    expect(home).toHaveLength(rounds);
  } finally {
    await browser.kill();
    profile.remove();
    await site.stop();
  }
});

function shown(values: readonly number[]) {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

async function times(page: Page, measure: (page: Page) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure(page));
  return all;
}

async function fill(context: BrowserContext, url: string): Promise<void> {
  const page = await openStoreAt(context, url);
  const ids = Array.from({ length: katas }, (_, at) =>
    idOf([5, 5, 5, Math.floor(at / 58), at % 58, 5]),
  );
  await page.evaluate(
    async (given) => {
      for (const id of given.ids) await (await window.storePage.timedKata(id, 20)).save(1, 20);
      await (await window.storePage.timedKata(given.long, given.events)).save(1, given.events);
      await window.storePage.store.close();
    },
    { ids, long, events },
  );
  await page.close();
}

async function listMs(context: BrowserContext, url: string) {
  const page = await openStoreAt(context, url);
  const taken = await page.evaluate(async (count) => {
    const timed = async (): Promise<number> => {
      const started = performance.now();
      await window.storePage.store.listKatas();
      return performance.now() - started;
    };
    const warm: number[] = [];
    for (let round = 0; round < count; round += 1) warm.push(await timed());
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('pocket-dojo-dojo');
      opening.onerror = () => reject(opening.error ?? new Error('no catalogue'));
      opening.onsuccess = () => {
        const { result } = opening;
        const transaction = result.transaction('katas', 'readwrite');
        transaction.objectStore('katas').clear();
        transaction.oncomplete = () => {
          result.close();
          resolve();
        };
      };
    });
    return { warm, lost: await timed() };
  }, rounds);
  await page.close();
  return taken;
}

/** From the page's own beginning, or from the change of its hash, to so many elements drawn. */
async function timeTo(page: Page, url: string, selector: string, count: number): Promise<number> {
  const isNewPage = !page.url().startsWith(url.split('#', 1).join());
  const started = isNewPage ? 0 : await page.evaluate(() => performance.now());
  await page.goto(url);
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const isThere = document.querySelectorAll(wanted.selector).length >= wanted.count;
          requestAnimationFrame(isThere ? () => resolve(performance.now() - wanted.started) : look);
        };
        look();
      }),
    { selector, count, started },
  );
}

/** From the press of "next light" to that light on the screen. */
function stepMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const light = document.querySelector('.review-light');
        const next = document.querySelector<HTMLButtonElement>('[aria-label="next light"]');
        if (light === null || next === null) return reject(new Error('no review on the screen'));
        const was = light.textContent;
        const started = performance.now();
        const look = (): void => {
          const isThere = document.querySelector('.review-light')?.textContent !== was;
          requestAnimationFrame(isThere ? () => resolve(performance.now() - started) : look);
        };
        next.click();
        look();
      }),
  );
}
