import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { gitCopy } from '../support/git-copy.ts';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { serveSite } from '../support/site.ts';
import { openStoreAt } from '../support/open-store-at.ts';
import { percentile, printTable } from '../support/table.ts';

const id = 'LNG777';
/** The last is an event of a file, so that there is detail to switch to. */
const last = 1000;
const rounds = 40;

// The app itself: from the press to what the event changed on the screen. Beside it native git, after
// its own gc, asked for the diff of the same commits.
test('stepping through a long kata', async () => {
  test.setTimeout(400_000);
  const profile = newProfile();
  const site = await serveSite();
  const browser = await openBrowser(profile.folder);
  try {
    const native = gitCopy(await fill(browser.context, site.url));
    const page = await browser.context.newPage();
    await page.goto(`${site.url}#/review/${id}?index=500&diff=test`);
    await page.waitForSelector('.diff-line');
    const took = {
      'step forward': await timesOf(page, rounds, 'next light'),
      'step back': await timesOf(page, rounds, 'previous light'),
      'step to what is not read ahead': await farMs(page),
      'jump to the first and the last': await jumpMs(page),
      'switch off and on': await modeMs(page, ['off', 'test to test']),
      'switch to detail and back': await modeMs(page, ['detailed', 'test to test']),
    };
    const diffMs = Array.from({ length: rounds }, (_, round) => {
      const started = performance.now();
      native.git('diff', '-U10000', `${499 + round}`, `${500 + round}`, '--', 'files');
      return performance.now() - started;
    });
    native.remove();
    printTable(
      `review of ${last + 1} events (ms)`,
      Object.entries({ ...took, 'native git diff': diffMs }).map(([what, values]) => ({
        what,
        p50: percentile(values, 0.5),
        p95: percentile(values, 0.95),
        most: percentile(values, 1),
      })),
    );
    expect(took['step forward']).toHaveLength(rounds);
  } finally {
    await browser.kill();
    profile.remove();
    await site.stop();
  }
});

/** Answers the whole as a download. */
async function fill(context: BrowserContext, url: string): Promise<string> {
  const page = await openStoreAt(context, url);
  const download = await page.evaluate(
    async (given) => {
      const { store, timedKata, inspect } = window.storePage;
      await (await timedKata(given.id, given.last)).save(1, given.last - 1);
      const opened = await store.openKata(given.id);
      if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.problem)}`);
      const { tip, events } = await opened.value.head();
      const { files, ...output } = await opened.value.snapshot(-1);
      const before = events.at(-1);
      if (before === undefined) throw new Error('there is no event');
      const saved = await opened.value.save({
        parent: tip,
        event: { index: given.last, time: before.time, colour: 'file_edit', filename: 'hiker.js' },
        files: { ...files, 'hiker.js': `${files['hiker.js'] ?? ''}// edited\n` },
        output,
        draft: null,
      });
      if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`);
      opened.value.close();
      const { download } = await inspect(given.id);
      await store.close();
      return download;
    },
    { id, last },
  );
  await page.close();
  return download;
}

async function timesOf(page: Page, count: number, button: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) times.push(await pressMs(page, button));
  return times;
}

/** By the links of the strip, to places far from each other. */
async function farMs(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await pressMs(page, `${1 + ((round * 397) % (last - 1))} `));
  }
  return times;
}

async function jumpMs(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds / 2; round += 1) {
    times.push(await pressMs(page, 'first light'), await pressMs(page, 'last light'));
  }
  return times;
}

async function modeMs(page: Page, modes: readonly string[]): Promise<number[]> {
  await pressMs(page, 'previous light');
  const times: number[] = [];
  for (let round = 0; round < rounds / 2; round += 1) {
    for (const mode of modes) times.push(await pressMs(page, mode));
  }
  return times;
}

/** From a press to the frame in which what was asked for is told and drawn. */
function pressMs(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const controls = document.querySelectorAll<HTMLElement>(
          '.steps button, .lights a, .mode-choice label',
        );
        const control = [...controls].find((each) =>
          (each.getAttribute('aria-label') ?? each.textContent).startsWith(wanted),
        );
        if (control === undefined) return reject(new Error(`no control ${wanted}`));
        const shown = () =>
          `${document.querySelectorAll('.lights li').length} ${document.querySelector('.review-light')?.textContent}`;
        const was = shown();
        const started = performance.now();
        const look = (): void => {
          const isThere = shown() !== was;
          requestAnimationFrame(isThere ? () => resolve(performance.now() - started) : look);
        };
        control.click();
        look();
      }),
    name,
  );
}
