import { expect, test } from '@playwright/test';
import { gitCopy } from '../support/git-copy.ts';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { openStorePage, serveStore } from '../support/store-build.ts';
import { percentile, printTable } from '../support/table.ts';

const sizes = [10, 100, 1000];
const rounds = 9;

// From the open kata to the bytes of the download; the first one of a visit, and then more. From the
// bytes to a kata that is on disk. The pack is set beside the one that native git makes of the same
// objects, loose.
test('downloading and importing a kata', async () => {
  const profile = newProfile();
  const site = await serveStore();
  const rows = [];
  try {
    for (const size of sizes) {
      const id = `Ex${String(size).padStart(4, '0')}`;
      const browser = await openBrowser(profile.folder);
      const maker = await openStorePage(browser.context, site.url);
      await maker.evaluate(
        async ({ kata, events }) => {
          await (await window.storePage.timedKata(kata, events)).save(1, events);
        },
        { kata: id, events: size },
      );
      await maker.close();
      const page = await openStorePage(browser.context, site.url);
      const [first = 0, ...took] = await page.evaluate(
        ({ kata, count }) => window.storePage.exportTimes(kata, count),
        { kata: id, count: rounds },
      );
      const imported = await page.evaluate(
        ({ kata, count }) => window.storePage.importTimes(kata, count),
        { kata: id, count: rounds },
      );
      const { download } = await page.evaluate((kata) => window.storePage.inspect(kata), id);
      await browser.close();
      const native = gitCopy(download);
      expect(native.git('rev-list', '--count', 'main').trim()).toBe(String(size + 1));
      rows.push({
        events: String(size),
        first,
        p50: percentile(took, 0.5),
        p95: percentile(took, 0.95),
        'git gc, tar': native.nativeMs,
        'import p50': percentile(imported, 0.5),
        'import p95': percentile(imported, 0.95),
        'tgz KB': Buffer.from(download, 'base64').length / 1000,
        'pack KB': native.packBytes / 1000,
        'git gc KB': native.gcBytes / 1000,
        'pack / gc': `${(native.packBytes / native.gcBytes).toFixed(2)} x`,
      });
      native.remove();
    }
    printTable('downloading and importing a kata (ms, KB)', rows);
  } finally {
    profile.remove();
    await site.stop();
  }
});
