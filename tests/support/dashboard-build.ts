import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { avatars } from '../../src/build/avatars.ts';
import './dashboard-page/window.ts';

/** Serves a page that has the dashboard on it and nothing else. */
export async function serveDashboard(): Promise<{
  readonly url: string;
  stop(): void;
}> {
  const files = await builtFiles();
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
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

async function builtFiles() {
  const output = await build({
    configFile: false,
    root: fileURLToPath(new URL('./dashboard-page/', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [avatars(fileURLToPath(new URL('../../src/ui/avatars', import.meta.url)))],
    build: { write: false, target: 'es2023', modulePreload: { polyfill: false } },
  });
  if (!('output' in output)) throw new Error('the page was not built');
  return new Map(
    output.output.map((file) => [
      file.fileName,
      {
        type: types[file.fileName.split('.').at(-1) ?? ''] ?? 'text/plain',
        content: file.type === 'chunk' ? file.code : file.source,
      },
    ]),
  );
}
