import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { folderBytes } from '../support/folder-bytes.ts';
import { nativeKata, type NativeKata } from '../support/native-kata.ts';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { openStorePage, serveStore, type StoreSite } from '../support/store-build.ts';
import { percentile, printTable } from '../support/table.ts';
import { workload } from '../support/workload.ts';

const sizes = [10, 100, 500, 1000];
const last = Math.max(...sizes);
/** So many events are saved in one way before it is the next one's turn. */
const block = 10;
/** How many events before a size are looked at. */
const span = 50;
const id = 'Save10';

const ways = ['store', 'raw, one record', 'raw, the same rows', 'git add, commit, tag'] as const;
type Way = (typeof ways)[number];

// One event saved in the store, the same bytes put into a bare IndexedDB, each in a strict transaction,
// and the same content given to native git, in turns of ten.
test('saving events', async () => {
  const steps = workload(last);
  const profile = newProfile();
  const sites = await Promise.all([serveStore(), serveStore(), serveStore()]);
  const browser = await openBrowser(profile.folder);
  const native = nativeKata(id, stepAt(steps, 0));
  const took = Object.fromEntries(ways.map((way) => [way, [0]])) as Record<Way, number[]>;
  try {
    const [store, record, rows] = await pages(browser.context, sites);
    await store.evaluate(
      async (given) => {
        window.kata = await window.storePage.timedKata(given.id, given.last);
      },
      { id, last },
    );
    for (const page of [record, rows]) {
      await page.evaluate(async (events) => {
        window.raw = await window.storePage.openRaw(events);
      }, last);
    }
    for (let first = 1; first <= last; first += block) {
      const range = { first, until: first + block - 1 };
      took.store.push(...(await saveIn(store, range)));
      took['raw, one record'].push(...(await writeIn(record, 'record', range)));
      took['raw, the same rows'].push(...(await writeIn(rows, 'rows', range)));
      for (const step of steps.slice(first, range.until + 1)) {
        took['git add, commit, tag'].push(native.save(step));
      }
    }
    expect(await store.evaluate(() => window.kata.tip())).toBe(head(native));
    await browser.close();
    for (const size of sizes) print(size, took);
    printDisk(profile.folder, sites, native);
  } finally {
    await browser.kill();
    profile.remove();
    native.remove();
    for (const site of sites) await site.stop();
  }
});

function stepAt<T>(steps: readonly T[], index: number): T {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`no step ${index}: there are ${steps.length}`);
  return step;
}

async function pages(
  context: Parameters<typeof openStorePage>[0],
  [a, b, c]: readonly StoreSite[],
): Promise<readonly [Page, Page, Page]> {
  const open = (site: StoreSite | undefined) => openStorePage(context, site?.url ?? '');
  return [await open(a), await open(b), await open(c)];
}

type Range = { readonly first: number; readonly until: number };

/** A page at the back is given less of the processor. */
async function saveIn(page: Page, range: Range): Promise<readonly number[]> {
  await page.bringToFront();
  return page.evaluate(({ first, until }) => window.kata.save(first, until), range);
}

async function writeIn(
  page: Page,
  how: 'record' | 'rows',
  range: Range,
): Promise<readonly number[]> {
  await page.bringToFront();
  return page.evaluate(({ way, first, until }) => window.raw.write(way, first, until), {
    ...range,
    way: how,
  });
}

function head({ git }: NativeKata): string {
  return git('rev-parse', 'HEAD').trim();
}

function print(size: number, took: Readonly<Record<Way, readonly number[]>>): void {
  const near = (way: Way) => took[way].slice(Math.max(1, size + 1 - span), size + 1);
  const store = percentile(near('store'), 0.5);
  printTable(
    `save event ${size} (ms; the ${Math.min(span, size)} events up to it)`,
    ways.map((way) => {
      const p50 = percentile(near(way), 0.5);
      return { way, p50, p95: percentile(near(way), 0.95), 'store is': comparison(store, p50) };
    }),
  );
}

function comparison(store: number, other: number): string {
  if (store === other) return '';
  return store > other
    ? `${(store / other).toFixed(1)} x as long`
    : `${(other / store).toFixed(1)} x faster`;
}

function printDisk(profile: string, sites: readonly StoreSite[], native: NativeKata): void {
  const indexedDb = join(profile, 'Default', 'IndexedDB');
  const megabytes = (folders: readonly string[]) =>
    folders.reduce((sum, folder) => sum + folderBytes(folder), 0) / 1e6;
  const ofSite = (site: StoreSite | undefined) =>
    readdirSync(indexedDb)
      .filter((name) => name.startsWith(`http_127.0.0.1_${site?.port}.`))
      .map((name) => join(indexedDb, name));
  const loose = megabytes([join(native.folder, '.git')]);
  native.git('gc', '--quiet');
  printTable(`on disk after ${last} events`, [
    { what: 'store', MB: megabytes(ofSite(sites[0])) },
    { what: 'native git, loose', MB: loose },
    { what: 'native git, after gc', MB: megabytes([join(native.folder, '.git')]) },
  ]);
}
