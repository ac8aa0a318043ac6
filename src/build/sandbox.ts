import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { patchJustBash } from './patch-just-bash.ts';
import { stackMark } from '../runners/worker/programs/node/stack.ts';

/**
 * Gives the app `virtual:sandbox`: the bundle of runners/worker, as an asset of its own that the
 * page fetches and posts into the sandbox, and the frame's inline script with its hash.
 */
export function sandbox(): Plugin {
  let isServed = false;
  let worker: Promise<string> | null = null;
  const workerBundle = (): Promise<string> =>
    (worker ??= bundle(workerEntry, !isServed).then(
      (code) => `${code}\n//# sourceURL=${stackMark}\n`,
    ));

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
            source: await workerBundle(),
          })}`;
      return [
        `export const workerUrl = ${workerUrl};`,
        `export const bootScript = ${JSON.stringify(await bootScript())};`,
        `export const bootHash = ${JSON.stringify(await sandboxBootHash())};`,
      ].join('\n');
    },
    configureServer(server) {
      server.middlewares.use(servedPath, (_request, response, next) => {
        workerBundle().then((source) => {
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

const workerFolder = fileURLToPath(new URL('../runners/worker/', import.meta.url));
const workerEntry = `${workerFolder}main.ts`;
const bootEntry = fileURLToPath(new URL('../runners/sandbox/frame-boot.ts', import.meta.url));

let boot: Promise<string> | null = null;

function bootScript(): Promise<string> {
  boot ??= bundle(bootEntry, true).then((script) => script.trim());
  return boot;
}

/** One classic script of everything that `entry` imports. */
async function bundle(entry: string, minify: boolean): Promise<string> {
  const built = await build({
    configFile: false,
    plugins: [patchJustBash()],
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        // just-bash's browser build still names it, for gzip and for rg -z.
        { find: /^node:zlib$/, replacement: `${workerFolder}no-zlib.ts` },
        // npm's assert would bring a second, older inspect.
        { find: /^util\/$/, replacement: `${workerFolder}programs/node/util-for-assert.ts` },
      ],
    },
    build: {
      write: false,
      minify,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} did not become one script but ${chunks.length}`);
  }
  return chunk.code;
}
