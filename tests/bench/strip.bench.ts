import { expect, test, type Page } from '@playwright/test';
import { openStoreAt } from '../support/open-store-at.ts';
import { pressMs } from '../support/press.ts';
import { serveSite } from '../support/site.ts';
import { percentile, printTable } from '../support/table.ts';

const rounds = 12;

// The kata screen with a strip of few lights and of many: opening it, a press to its light, and the
// tip of a light, read for the first time and again.
test('a long strip of lights', async ({ context, page }) => {
  const site = await serveSite();
  try {
    const rows: Readonly<Record<string, string | number>>[] = [];
    for (const [id, lights] of [
      ['FEW333', 3],
      ['MNY333', 300],
      ['LNG333', 1000],
    ] as const) {
      const store = await openStoreAt(context, site.url);
      await store.evaluate(
        async (given) => {
          await (await window.storePage.timedKata(given.id, given.lights)).save(1, given.lights);
          await window.storePage.store.close();
        },
        { id, lights },
      );
      await store.close();
      const opens: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.goto('about:blank');
        await page.goto(`${site.url}#/kata/${id}`);
        opens.push(await drawnMs(page, lights + 1));
      }
      await page.getByRole('textbox', { name: 'editor' }).waitFor();
      await pressMs(page);
      const presses: number[] = [];
      for (let round = 0; round < rounds; round += 1) presses.push(await pressMs(page));
      // The press of a key makes the tips of those that are gone to by keyboard.
      await page.keyboard.press('Tab');
      const first: number[] = [];
      const again: number[] = [];
      for (let round = 1; round <= 3; round += 1) first.push(await tipMs(page, round));
      for (let round = 1; round <= 3; round += 1) again.push(await tipMs(page, round));
      rows.push({
        lights,
        'open p50': percentile(opens, 0.5),
        'open p95': percentile(opens, 0.95),
        'press p50': percentile(presses, 0.5),
        'press p95': percentile(presses, 0.95),
        'tip p50': percentile(first, 0.5),
        'tip again p50': percentile(again, 0.5),
      });
    }
    printTable('the kata screen by its number of lights (ms)', rows);
    expect(rows).toHaveLength(3);
  } finally {
    await site.stop();
  }
});

/** From the page's own beginning to so many lights on the screen. */
function drawnMs(page: Page, count: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const isThere = document.querySelectorAll('.lights li').length >= wanted;
          requestAnimationFrame(isThere ? () => resolve(performance.now()) : look);
        };
        look();
      }),
    count,
  );
}

/** From the focus on a light to what it changed, on the screen. */
function tipMs(page: Page, place: number): Promise<number> {
  return page.evaluate(
    (at) =>
      new Promise<number>((resolve, reject) => {
        const link = document.querySelectorAll<HTMLElement>('.lights a')[at];
        if (link === undefined) return reject(new Error('no such light'));
        const started = performance.now();
        link.focus();
        const look = (): void => {
          const tip = document.querySelector('[role=tooltip]');
          const isThere =
            tip?.querySelector('strong')?.textContent.startsWith(`${at} `) === true &&
            tip.querySelector('.faint, .changed-files') !== null &&
            !tip.textContent.includes('…');
          requestAnimationFrame(isThere ? () => resolve(performance.now() - started) : look);
        };
        look();
      }),
    place,
  );
}
