import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { stackMark } from '../runners/worker/programs/node/stack.ts';
import { patchJustBash } from './patch-just-bash.ts';
import { addPackagesOf, bundledPackages } from './shipped-packages.ts';
import { typescriptCompiler } from './typescript-compiler.ts';

export type BundleOptions = {
  readonly minify: boolean;
  /** The script leaves what `entry` exports in the global of this name. */
  readonly globalName?: string;
  /** What a class is called is seen where a person prints one. */
  readonly keepNames?: boolean;
  readonly define?: Readonly<Record<string, string>>;
};

/** One classic script of everything that `entry` imports. */
export async function bundle(
  entry: string,
  { minify, globalName, keepNames = false, define = {} }: BundleOptions,
): Promise<string> {
  const built = await build({
    configFile: false,
    plugins: [patchJustBash(), typescriptCompiler()],
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', ...define },
    resolve: {
      alias: [
        // just-bash's browser build still names it, for gzip and for rg -z.
        { find: /^node:zlib$/, replacement: `${workerFolder}no-zlib.ts` },
        // npm's assert would bring a second, older inspect.
        { find: /^util\/$/, replacement: `${workerFolder}programs/node/util-for-assert.ts` },
        // npm's readable-stream would bring a process of its own, with ticks that are timers.
        { find: /^process\/$/, replacement: `${workerFolder}programs/node/process-for-streams.ts` },
      ],
    },
    build: {
      write: false,
      minify,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        ...(globalName === undefined ? {} : { preserveEntrySignatures: 'strict' as const }),
        output: {
          format: 'iife',
          codeSplitting: false,
          keepNames,
          ...(globalName === undefined ? {} : { name: globalName, exports: 'named' as const }),
        },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} did not become one script but ${chunks.length}`);
  }
  addPackagesOf(chunk.moduleIds, bundledPackages);
  return chunk.code;
}

/** A bundle for the workers: its frames are left out of the stacks that a person sees. */
export async function workerBundle(entry: string, options: BundleOptions): Promise<string> {
  return `${await bundle(entry, options)}\n//# sourceURL=${stackMark}\n`;
}

/** Of what runs in the sandbox's workers. */
export const workerFolder = fileURLToPath(new URL('../runners/worker/', import.meta.url));
