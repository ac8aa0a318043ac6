import { createServer } from 'node:http';

/**
 * All that is not this machine, as a proxy: whatever the browser asks for there, from a page, a
 * worker or a service worker, by a link's prefetch or a socket, is noted and refused.
 */
export async function openOutside(): Promise<{
  readonly proxy: { readonly server: string; readonly bypass: string };
  readonly asked: readonly string[];
  close(): void;
}> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    if (!isOfBrowserItself(url ?? '')) asked.push(`CONNECT ${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    proxy: { server: `http://127.0.0.1:${address.port}`, bypass: '127.0.0.1,localhost' },
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Chromium asks its maker how to fill in any form, whoever's it is. */
function isOfBrowserItself(address: string): boolean {
  return address === 'content-autofill.googleapis.com:443';
}
