import { expect, test } from '@playwright/test';
import { nativeImport } from '../support/native-import.ts';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { openStorePage, serveStore } from '../support/store-build.ts';
import { percentile, printTable } from '../support/table.ts';

const sizes = [100, 300, 1000];
const forms = ['our export', 'cyber-dojo v2', 'cyber-dojo v1'] as const;
const rounds = 3;

// From the bytes that a person brings to a practice that was checked, and from there to the disk; and
// the longest that the page had no turn meanwhile. cyber-dojo v2 is a repository of loose objects; v1,
// which is none, becomes one. Beside it native git takes in the same: unpacked, cloned and checked, and
// as a stream of the commits that it became.
test('importing long practices', async () => {
  const profile = newProfile();
  const site = await serveStore();
  const browser = await openBrowser(profile.folder);
  const rows = [];
  try {
    for (const form of forms) {
      for (const events of sizes) {
        const page = await openStorePage(browser.context, site.url);
        const given = { events, rounds };
        const timed = await page.evaluate(
          (all) => window.storePage.timedImport(all.form, all.given),
          {
            form,
            given,
          },
        );
        await page.close();
        const native = nativeImport(timed);
        rows.push({
          brought: form,
          events: String(events),
          open: percentile(timed.open, 0.5),
          adopt: percentile(timed.adopt, 0.5),
          'longest wait': percentile(timed.wait, 0.5),
          'git clone, fsck': Number.isNaN(native.cloneMs) ? '' : native.cloneMs,
          'git fast-import': native.fastImportMs,
          'tgz KB': Buffer.from(timed.archive, 'base64').length / 1000,
        });
      }
    }
    printTable('importing long practices (p50 of each in ms, KB)', rows);
    expect(rows).toHaveLength(forms.length * sizes.length);
  } finally {
    await browser.kill();
    profile.remove();
    await site.stop();
  }
});
