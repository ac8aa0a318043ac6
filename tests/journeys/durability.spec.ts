import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { troubleIn, type Promised } from '../support/after-kill.ts';
import { killOverAndOver } from '../support/kills.ts';
import { openStorePage, serveStore, type StoreSite } from '../support/store-build.ts';
import type { Writing } from '../support/store-page/save-on.ts';

test('no crash of the browser loses, halves or damages an event', async () => {
  test.setTimeout(180_000);
  const seed = Date.now() % 1_000_000;
  console.log(`the moments of the kills come from seed ${seed}`);
  const { promised, trouble } = await killOverAndOver(12, seed);
  expect(trouble).toEqual([]);
  // Each kill but those in the making of a kata came after an event that its browser had saved.
  expect(promised).toBeGreaterThanOrEqual(9);
});

test.describe('what is looked for after a crash is found when it is there', () => {
  const id = 'AAAAAA';
  let site: StoreSite;
  let page: Page;
  let promised: Promised;

  test.beforeEach(async ({ context }) => {
    site = await serveStore();
    promised = await saveSome(context, site.url, id);
    page = await openStorePage(context, site.url);
  });
  test.afterEach(() => site.stop());

  const kindsAfter = async (harm: Harm, more: Partial<Promised> = {}) => {
    await page.evaluate(changeRows, { id, harm });
    const found = await troubleIn(page, { ...promised, ...more });
    return [...new Set(found.map(({ kind }) => kind))];
  };

  test('nothing, when nothing was done', async () => {
    expect(await kindsAfter({ remove: 'nothing' })).toEqual([]);
  });
  test('an event that was promised', async () => {
    expect(await kindsAfter({ remove: 'nothing' }, { event: 1000 })).toEqual(['lost']);
  });
  test('edits that were promised', async () => {
    expect(await kindsAfter({ remove: 'nothing' }, { draft: 1000 })).toEqual(['lost']);
  });
  test('a tag that is missing', async () => {
    expect(await kindsAfter({ remove: 'refs/tags/2' })).toEqual(['halved']);
  });
  test('a branch that was not moved', async () => {
    const kinds = await kindsAfter({ copy: 'refs/tags/2', to: 'refs/heads/main' });
    expect(kinds).toContain('lost');
    expect(kinds).toContain('halved');
  });
  test('an object that is missing', async () => {
    expect(await kindsAfter({ remove: 'objects/' })).toContain('damaged');
  });
  test('an object that is another', async () => {
    expect(await kindsAfter({ copy: 'objects/', to: 'objects/00/00' })).toContain('damaged');
  });
  test('a kata that is gone', async () => {
    await page.evaluate((gone) => window.storePage.store.deleteKata(gone), id);
    expect((await troubleIn(page, promised)).map(({ kind }) => kind)).toEqual(['damaged']);
  });
});

type Harm = { readonly remove: string } | { readonly copy: string; readonly to: string };

/** In the page: removes or copies the first row of the repository whose path begins so. */
async function changeRows({ id, harm }: { readonly id: string; readonly harm: Harm }) {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(`pocket-dojo-kata-${id}`);
    opening.onsuccess = () => resolve(opening.result);
  });
  const git = database.transaction('git', 'readwrite').objectStore('git');
  const start = `/.git/${'remove' in harm ? harm.remove : harm.copy}`;
  await new Promise<void>((resolve) => {
    git.transaction.oncomplete = () => resolve();
    git.openCursor(IDBKeyRange.bound(start, `${start}\uffff`)).onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (cursor === null) return;
      if ('remove' in harm) cursor.delete();
      else git.put(cursor.value, `/.git/${harm.to}`);
    };
  });
  database.close();
}

/** Saves a few events in a page of its own, which is then closed in the middle. */
async function saveSome(context: BrowserContext, url: string, id: string): Promise<Promised> {
  const page = await openStorePage(context, url);
  let promised: Promised = { id, event: -1, draft: -1, options: -1 };
  await new Promise<void>((resolve, reject) => {
    const tell = ({ kind, index }: Writing) => {
      promised = { ...promised, [kind]: index };
      if (promised.event >= 8) resolve();
    };
    page
      .exposeFunction('tell', tell)
      .then(() => page.evaluate((kata) => window.storePage.saveOn(kata, window.tell), id))
      .catch(reject);
  });
  await page.close();
  return promised;
}
