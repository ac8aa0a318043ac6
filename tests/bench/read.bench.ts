import { expect, test } from '@playwright/test';
import { gitCopy } from '../support/git-copy.ts';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { openStorePage, serveStore } from '../support/store-build.ts';
import { percentile, printTable } from '../support/table.ts';

const last = 1000;
const rounds = 40;

// What the screens ask for, of a kata of 1000 events; beside native git, asked for the same of the
// same commits, after its own gc.
test('reading a long kata', async () => {
  const profile = newProfile();
  const site = await serveStore();
  const browser = await openBrowser(profile.folder);
  try {
    const page = await openStorePage(browser.context, site.url);
    const download = await page.evaluate(async (events) => {
      const kata = await window.storePage.timedKata('Read10', events);
      await kata.save(1, events);
      return (await window.storePage.inspect('Read10')).download;
    }, last);
    const native = gitCopy(download);
    const { git } = native;
    const took = await page.evaluate(
      (count) => window.storePage.readTimes('Read10', count),
      rounds,
    );
    const timesOf = (ask: (index: number) => void) =>
      Array.from({ length: rounds }, (_, round) => {
        const started = performance.now();
        ask(1 + ((round * 97) % last));
        return performance.now() - started;
      });
    const natively = {
      list: timesOf(() => JSON.parse(git('show', 'main:events.json'))),
      event: timesOf((index) => git('archive', '--format=tar', `${index}`, 'files', 'stdout')),
      diff: timesOf((index) => git('diff', '-U10000', `${index - 1}`, `${index}`, '--', 'files')),
    };
    native.remove();
    expect(took.diff).toHaveLength(rounds);
    printTable(
      `reading a kata of ${last} events (ms)`,
      (['open', 'list', 'event', 'diff'] as const).map((what) => ({
        what,
        ...columns('store', took[what]),
        ...columns('git', what === 'open' ? [] : natively[what]),
      })),
    );
  } finally {
    await browser.kill();
    profile.remove();
    await site.stop();
  }
});

function columns(name: string, values: readonly number[]): Readonly<Record<string, string>> {
  const shown = (share: number) =>
    values.length === 0 ? '' : percentile(values, share).toFixed(1);
  return { [`${name} p50`]: shown(0.5), [`${name} p95`]: shown(0.95) };
}
