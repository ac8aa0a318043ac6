import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { BrowserCommand } from 'vitest/node';
import { build } from 'vite';
import type { RunResult } from '../../src/dojo/runner-ports.ts';
import type { Files } from '../../src/kata/files.ts';
import { csp } from '../../src/build/csp.ts';
import type { RunFiles } from './sandbox-page/window.ts';
import { languageImageParts } from '../../src/build/language-image-parts.ts';
import { sandbox, sandboxBootHash } from '../../src/build/sandbox.ts';

/** What a page that was built, and is served below a folder, made of the attempts. */
export type BuiltOutcome = {
  readonly result: RunResult;
  /** Requests that reached a server beside the page's own. */
  readonly hits: readonly string[];
  /** What the page heard on a BroadcastChannel. */
  readonly heard: readonly unknown[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  readonly hasSandboxAttribute: boolean;
};

export type Attempt = {
  /** `OUTSIDE` in them stands for `127.0.0.1:PORT` of the server that counts, `INSIDE` for the app's. */
  readonly files: Files;
  /** `pocket-dojo/javascript_assert` where it is left out. */
  readonly imageName?: string;
  /** Takes the place of the whole worker: code that has got out of all that the worker does. */
  readonly worker?: string;
  /** The page itself asks the counting server: to see that it would have counted. */
  readonly control?: boolean;
};

/** Builds a page with the runner, under the app's own policy, and runs the attempt in it. */
export const inBuiltPage: BrowserCommand<[attempt: Attempt]> = async (
  { context: own },
  attempt,
) => {
  const context = await own.browser()?.newContext();
  if (context === undefined) throw new Error('the browser of the tests is gone');
  const hits: string[] = [];
  const outside = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*').end('hit = 1');
  }).on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  const inside = await serveBuild();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    const app = `127.0.0.1:${await listen(inside)}`;
    const there = `127.0.0.1:${await listen(outside)}`;
    const named = (text: string): string =>
      text.replaceAll('OUTSIDE', there).replaceAll('INSIDE', app);
    const { worker } = attempt;
    if (worker !== undefined) {
      await page.route('**/sandbox-worker*', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: named(worker) }),
      );
    }
    await page.goto(`http://${app}/some/folder/`);
    await page.waitForFunction(() => 'runFiles' in window);
    if (attempt.control === true)
      await page.evaluate((url) => fetch(url), `http://${there}/control`);
    const files = Object.entries(attempt.files).map(([name, text]) => [name, named(text)]);
    const result = await runIn(page)(Object.fromEntries(files) as Files, attempt.imageName);
    // What comes late comes within a second.
    await page.waitForTimeout(1000);
    const { heard, hasSandboxAttribute } = await page.evaluate(() => ({
      heard: window.heard,
      hasSandboxAttribute: [...document.querySelectorAll('iframe')].every(
        (frame) => frame.getAttribute('sandbox') === 'allow-scripts',
      ),
    }));
    return { result, hits, heard, complaints, hasSandboxAttribute } satisfies BuiltOutcome;
  } finally {
    await context.close();
    for (const server of [inside, outside]) server.close().closeAllConnections();
  }
};

function runIn(page: Page): RunFiles {
  return (files, imageName) =>
    page.evaluate(({ given, image }) => window.runFiles(given, image), {
      given: files,
      image: imageName,
    });
}

let built: Promise<ReadonlyMap<string, string | Uint8Array>> | null = null;

/** Serves it under /some/folder/, as a project's pages are on many a host. */
async function serveBuild(): Promise<Server> {
  const files = await (built ??= buildPage());
  return createServer((request, response) => {
    const name = (request.url ?? '').replace('/some/folder/', '') || 'index.html';
    const content = files.get(name);
    const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type }).end(content);
  });
}

async function buildPage(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const output = await build({
    configFile: false,
    root: fileURLToPath(new URL('./sandbox-page/', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [
      sandbox(),
      languageImageParts('src/start-points'),
      csp(async () => [await sandboxBootHash()]),
    ],
    build: { write: false, target: 'es2023', modulePreload: { polyfill: false } },
  });
  if (!('output' in output)) throw new Error('the page was not built');
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
