import { preview } from 'vite';
import { siteFolder } from './build-site.ts';

export type Site = {
  readonly url: string;
  /** The server is gone from then on, in the middle of connections too. */
  stop(): Promise<void>;
};

/** Serves the built app as `npm start` does, on a port of its own. */
export async function serveSite(): Promise<Site> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: siteFolder },
    preview: { port: 0, host: 'localhost', allowedHosts: ['pocket-dojo.test'] },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the preview server has no address');
  let isOpen = true;
  return {
    url,
    async stop() {
      if (!isOpen) return;
      isOpen = false;
      const closed = server.close();
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
      await closed;
    },
  };
}
