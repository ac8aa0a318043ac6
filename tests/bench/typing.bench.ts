import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'vite';
import '../support/editor-page/window.ts';
import { beginPractice, openFile, writeFile } from '../support/journey.ts';
import { serveSite } from '../support/site.ts';
import { percentile, printTable } from '../support/table.ts';

const keys = 60;
const switches = 20;

/** 5000 lines, some 200 KB. */
const long = Array.from(
  { length: 5000 },
  (_, n) => `const value${n} = [${n}, 'text ${n}']; // of line ${n}`,
).join('\n');

/** 50 KB in colours, with a link in each line. */
const loud = `'use strict';
for (let n = 1; n <= 3000; n += 1) console.log('\\u001b[3' + (n % 8) + 'mhiker.js:' + n + '\\u001b[0m');
`;

/** Prints many small pieces, for as long as it may. */
const chatty = `let n = 0;
const timer = setInterval(() => {
  for (let each = 0; each < 5; each += 1) process.stdout.write('\\u001b[32m' + (n += 1) + '\\u001b[0m hiker.js:1\\n');
  if (n >= 1500) clearInterval(timer);
}, 4);
`;

// From a key, or a click in the list, to the frame that shows what came of it.
test('typing and switching files', async ({ page, context }) => {
  const site = await serveSite();
  const alone = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../support/editor-page/', import.meta.url)),
    logLevel: 'error',
    server: { port: 0 },
  });
  await alone.listen();
  try {
    const rows: Readonly<Record<string, string | number>>[] = [];
    const raw = await context.newPage();
    await raw.goto(alone.resolvedUrls?.local[0] ?? '');
    await raw.waitForFunction(() => 'showAlone' in window);
    await raw.evaluate((text) => window.showAlone(text), long);
    await raw.getByRole('textbox', { name: 'editor' }).focus();
    rows.push(rowOf('CodeMirror alone: a key', await keyMs(raw)));
    await raw.close();

    await page.goto(site.url);
    await beginPractice(page);
    await openFile(page, 'hiker.js');
    await page.getByRole('textbox', { name: 'editor' }).focus();
    rows.push(rowOf('a key, in a short file', await keyMs(page)));
    await pasteOver(page, long);
    await page.keyboard.press('ControlOrMeta+Home');
    rows.push(rowOf('a key, in 5000 lines', await keyMs(page)));

    await writeFile(page, 'hiker_test.js', loud);
    await page.getByRole('button', { name: 'test', exact: true }).click();
    await expect(page.getByText('cut here')).toBeVisible();
    await openFile(page, 'hiker.js');
    await page.getByRole('textbox', { name: 'editor' }).focus();
    rows.push(rowOf('a key, in 5000 lines beside 50 KB of output', await keyMs(page)));
    rows.push(rowOf('another file, to and from 5000 lines', await switchMs(page)));

    await writeFile(page, 'hiker_test.js', chatty);
    const frames = framesOf(page);
    await page.getByRole('button', { name: 'test', exact: true }).click();
    await expect(page.getByRole('region', { name: 'stdout' })).toContainText('1500', {
      timeout: 20_000,
    });
    await page.evaluate(() => dispatchEvent(new Event('enough')));
    rows.push(rowOf('between frames while output comes', await frames));
    printTable(`to the next frame (ms), ${keys} keys, ${switches} switches`, rows);
  } finally {
    await alone.close();
    await site.stop();
  }
});

function rowOf(what: string, ms: readonly number[]): Readonly<Record<string, string | number>> {
  return {
    what,
    p50: percentile(ms, 0.5),
    p95: percentile(ms, 0.95),
    max: Math.max(...ms),
  };
}

/** Typing it in, as a test does elsewhere, would take the browser minutes. */
async function pasteOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('textbox', { name: 'editor' }).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function keyMs(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < keys; count += 1) {
    const key = count % 10 === 9 ? 'Enter' : 'x';
    times.push(await toFrame(page, 'keydown', () => page.keyboard.press(key)));
    await page.waitForTimeout(30);
  }
  return times;
}

async function switchMs(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < switches; count += 1) {
    const name = count % 2 === 0 ? 'readme.txt' : 'hiker.js';
    const option = page.getByRole('listbox', { name: 'files' }).getByRole('option', { name });
    times.push(await toFrame(page, 'click', () => option.click()));
    // What was left is written down meanwhile.
    await page.waitForTimeout(150);
  }
  return times;
}

/** Does what makes such an event; answers how long its frame took. */
async function toFrame(
  page: Page,
  kind: 'keydown' | 'click',
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((type) => {
    window.frameTime = new Promise((resolve) => {
      const listen = ({ timeStamp }: Event): void => {
        requestAnimationFrame(() => {
          // A message comes after the frame is drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      };
      addEventListener(type, listen, { capture: true, once: true });
    });
  }, kind);
  await act();
  return page.evaluate(() => window.frameTime);
}

/** The time between one frame and the next, until the page hears that it is enough. */
async function framesOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    async () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        let isOver = false;
        addEventListener('enough', () => (isOver = true), { once: true });
        const frame = (): void => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          if (isOver) resolve(times);
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
}
