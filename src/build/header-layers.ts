import { createHash } from 'node:crypto';
import { layerFolder, usualLayer } from '../runners/worker/toolchains/clang/header-layer.ts';
import type { Layer, LibraryLayers } from '../runners/worker/toolchains/clang/header-layer.ts';
import { mountPack } from '../runners/worker/pack.ts';
import { createTree } from '../runners/worker/tree.ts';
import type { LibraryFiles } from './clang-package.ts';
import { compilerRecipe, cppCompiler } from './cpp-compiler.ts';
import { kept } from './kept.ts';
import { packagePack } from './package-pack.ts';

/** The usual headers of C++, precompiled. It takes some seconds, so what came of it is kept. */
export async function usualHeadersPack(): Promise<Uint8Array> {
  const recipe = JSON.stringify([await compilerRecipe(), usualLayer]);
  return kept('usual-headers', recipe, async () => {
    const { ready, files } = (await cppCompiler(new Map())).precompile(usualLayer);
    return packOf('usual', { layers: [], ready: [ready], warm: null }, files);
  });
}

/** What a library adds to them: `layers`, of its headers, one upon another. */
export async function libraryHeadersPack(
  name: string,
  layers: readonly Layer[],
  warm: LibraryLayers['warm'],
  headers: LibraryFiles,
): Promise<Uint8Array> {
  const usual = await usualHeadersPack();
  const used = [...headers].map(([path, bytes]) => [path, hashOf(bytes)]);
  const recipe = JSON.stringify([await compilerRecipe(), hashOf(usual), layers, warm, used]);
  return kept(`${name}-headers`, recipe, async () => {
    const compiler = await cppCompiler(new Map([...filesOf(usual), ...headers]));
    const made = layers.map((layer) => compiler.precompile(layer));
    const files = new Map(made.flatMap((each) => [...each.files]));
    return packOf(name, { layers, ready: made.map(({ ready }) => ready), warm }, files);
  });
}

function packOf(name: string, library: LibraryLayers, files: LibraryFiles): Uint8Array {
  return packagePack([
    { path: `${layerFolder}/${name}.json`, content: JSON.stringify(library) },
    ...[...files].map(([path, content]) => ({ path, content })),
  ]);
}

function filesOf(pack: Uint8Array): LibraryFiles {
  const tree = createTree(() => 0);
  mountPack(tree, pack);
  return new Map(
    tree
      .allPaths()
      .filter((path) => path.startsWith(`${layerFolder}/`))
      .map((path) => [path, tree.readFile(path)]),
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
