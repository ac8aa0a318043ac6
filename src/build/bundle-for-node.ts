import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { packageFolderOf, packagesFolder } from './package-files.ts';
import { replaceOnce } from './replace-once.ts';
import { addPackagesOf, bundledPackages } from './shipped-packages.ts';

export type NodeBundle = {
  /** What it is to be called, without `.js`, and where it is in node_modules. */
  readonly entries: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
  /** CommonJS that stands for a package that is left out. */
  readonly missing: Readonly<Record<string, string>>;
  /** What is left for node to find when it runs. */
  readonly external?: readonly string[];
};

/** `by` is put in the place of what `file` has once. */
export type Change = { readonly file: string; readonly anchor: string; readonly by: string };

/** Makes of installed packages, and of all that they need, a few files that our node can require. */
export async function bundleForNode({
  entries,
  changes,
  missing,
  external = [],
}: NodeBundle): Promise<{
  readonly files: readonly { readonly name: string; readonly code: string }[];
  /** Of the packages that are in them. */
  readonly folders: readonly string[];
}> {
  const input = Object.entries(entries).map(([name, path]) => [name, packagesFolder + path]);
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [withoutPackages(missing), changed(changes)],
    ssr: { noExternal: true },
    // As node does: `module` is a word of bundlers.
    environments: { ssr: { resolve: { mainFields: ['main'] } } },
    resolve: { extensions: ['.js', '.json'] },
    build: {
      ssr: true,
      write: false,
      target: 'es2023',
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        external: [...external],
        input: Object.fromEntries(input) as Record<string, string>,
        output: {
          format: 'cjs',
          exports: 'auto',
          entryFileNames: '[name].js',
          chunkFileNames: 'lib/shared-[name].js',
          comments: false,
          // An error in it is shown with its line.
          minify: false,
        },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const all = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const chunks = all.filter((each) => each.type === 'chunk');
  const folders = chunks.flatMap(({ moduleIds }) => moduleIds.map(packageFolderOf));
  for (const { moduleIds } of chunks) addPackagesOf(moduleIds, bundledPackages);
  return {
    files: chunks.map(({ fileName, code }) => ({ name: fileName, code })),
    folders: [...new Set(folders)].filter((folder) => folder !== null).toSorted(),
  };
}

function withoutPackages(missing: Readonly<Record<string, string>>): Plugin {
  const prefix = '\0missing:';
  return {
    name: 'pocket-dojo:without-packages',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(missing, id) ? `${prefix}${id}.cjs` : null),
    load: (id) => (id.startsWith(prefix) ? (missing[id.slice(prefix.length, -4)] ?? null) : null),
  };
}

function changed(changes: readonly Change[]): Plugin {
  return {
    name: 'pocket-dojo:changed-packages',
    enforce: 'pre',
    load(id) {
      const own = changes.filter(({ file }) => id === join(packagesFolder, file));
      if (own.length === 0) return null;
      return own.reduce(
        (code, { anchor, by }) => replaceOnce(code, anchor, by),
        readFileSync(id, 'utf8'),
      );
    },
  };
}
