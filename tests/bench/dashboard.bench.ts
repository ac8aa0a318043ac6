import { expect, test } from '@playwright/test';
import { serveDashboard } from '../support/dashboard-build.ts';
import { percentile, printTable } from '../support/table.ts';

const rounds = 7;

// A group from the moment that its screen is opened: what is read of the store, the columns, and from
// having read to the frame that shows it; beside a bare table of as many cells as there are lights,
// which has no names, no pictures and no columns of minutes.
test('drawing a dashboard', async ({ browser }) => {
  const site = await serveDashboard();
  try {
    const lines: Readonly<Record<string, string>>[] = [];
    for (const [animals, lights] of [
      [3, 30],
      [64, 30],
      [64, 300],
    ] as const) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => 'dashboardPage' in window);
      await page.evaluate(([a, l]) => window.dashboardPage.make(a, l), [animals, lights] as const);
      const draws: Awaited<ReturnType<typeof window.dashboardPage.draw>>[] = [];
      const bares: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        draws.push(await page.evaluate(() => window.dashboardPage.draw()));
        bares.push(
          await page.evaluate(([a, l]) => window.dashboardPage.bare(a, l), [
            animals,
            lights,
          ] as const),
        );
      }
      const scrolls = await page.evaluate(() => window.dashboardPage.scroll(20));
      const comes: number[] = [];
      await page.evaluate(() => {
        const region = document.querySelector('.dash-region');
        if (region !== null) region.scrollLeft = region.scrollWidth;
      });
      for (let round = 0; round < rounds; round += 1) {
        comes.push(await page.evaluate(() => window.dashboardPage.light()));
      }
      expect(draws).toHaveLength(rounds);
      const shown = (values: readonly number[]) =>
        `${percentile(values, 0.5).toFixed(0)} (${percentile(values, 0.95).toFixed(0)})`;
      await context.close();
      lines.push({
        group: `${animals} x ${lights}`,
        read: shown(draws.map(({ read }) => read)),
        columns: shown(draws.map(({ columns }) => columns)),
        'first draw': shown(draws.slice(0, 1).map(({ draw }) => draw)),
        draw: shown(draws.map(({ draw }) => draw)),
        'all rows': shown(draws.map(({ whole }) => whole)),
        links: String(draws.at(-1)?.links),
        scroll: shown(scrolls),
        'a light comes': shown(comes),
        'bare table': shown(bares),
      });
    }
    printTable('dashboard: p50 (p95), ms', lines);
  } finally {
    site.stop();
  }
});
