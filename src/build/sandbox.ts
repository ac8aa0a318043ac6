import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { bundle, workerBundle, workerFolder } from './bundle.ts';

/**
 * Gives the app `virtual:sandbox`: the bundle of runners/worker, as an asset of its own that the
 * page fetches and posts into the sandbox, and the frame's inline script with its hash.
 */
export function sandbox(): Plugin {
  let isServed = false;
  let worker: Promise<string> | null = null;
  const bundled = (): Promise<string> =>
    (worker ??= workerBundle(`${workerFolder}main.ts`, { minify: !isServed }));

  return {
    name: 'pocket-dojo:sandbox',
    configResolved(config) {
      isServed = config.command === 'serve';
    },
    resolveId: (id) => (id === moduleName ? resolvedName : null),
    async load(id) {
      if (id !== resolvedName) return null;
      const workerUrl = isServed
        ? JSON.stringify(servedPath)
        : `import.meta.ROLLUP_FILE_URL_${this.emitFile({
            type: 'asset',
            name: 'sandbox-worker.js',
            source: await bundled(),
          })}`;
      return [
        `export const workerUrl = ${workerUrl};`,
        `export const bootScript = ${JSON.stringify(await bootScript())};`,
        `export const bootHash = ${JSON.stringify(await sandboxBootHash())};`,
      ].join('\n');
    },
    configureServer(server) {
      server.middlewares.use(servedPath, (_request, response, next) => {
        bundled().then((source) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(source);
        }, next);
      });
      server.watcher.on('change', (path) => {
        if (/[\\/]src[\\/](runners|kata)[\\/]/.test(path)) worker = null;
      });
    },
  };
}

/** What the app's policy must name in script-src: the srcdoc frame inherits that policy. */
export async function sandboxBootHash(): Promise<string> {
  const hash = createHash('sha256').update(await bootScript());
  return `'sha256-${hash.digest('base64')}'`;
}

const moduleName = 'virtual:sandbox';
const resolvedName = `\0${moduleName}`;
const servedPath = '/@sandbox-worker.js';

const bootEntry = fileURLToPath(new URL('../runners/sandbox/frame-boot.ts', import.meta.url));

let boot: Promise<string> | null = null;

function bootScript(): Promise<string> {
  boot ??= bundle(bootEntry, { minify: true }).then((script) => script.trim());
  return boot;
}
