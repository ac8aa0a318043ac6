import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import './store-page/window.ts';

/** Where a page with the real store is served: an origin of its own, with a disk space of its own. */
export type StoreSite = { readonly url: string; readonly port: number; stop(): Promise<void> };

export async function serveStore(): Promise<StoreSite> {
  const files = await storeFiles();
  const server = createServer((request, response) => {
    const file = files.get((request.url ?? '').slice(1) || 'index.html');
    response
      .writeHead(file === undefined ? 404 : 200, { 'Content-Type': file?.type ?? 'text/plain' })
      .end(file?.content);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page of the browser with the store on it: `window.store` and what goes with it. */
export async function openStorePage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'storePage' in window);
  return page;
}

type File = { readonly type: string; readonly content: string };
let built: Promise<ReadonlyMap<string, File>> | null = null;

/** The page as it is built, by file name. */
export function storeFiles(): Promise<ReadonlyMap<string, File>> {
  return (built ??= buildPage());
}

async function buildPage(): Promise<ReadonlyMap<string, File>> {
  const output = await build({
    configFile: false,
    root: fileURLToPath(new URL('./store-page/', import.meta.url)),
    base: './',
    logLevel: 'error',
    build: { write: false, target: 'es2023', modulePreload: { polyfill: false } },
  });
  if (!('output' in output)) throw new Error('the page was not built');
  return new Map(
    output.output.map((file) => [
      file.fileName,
      {
        type: file.fileName.endsWith('.html') ? 'text/html' : 'text/javascript',
        content: file.type === 'chunk' ? file.code : String(file.source),
      },
    ]),
  );
}
