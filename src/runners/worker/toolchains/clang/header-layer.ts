import { mountPack } from '../../pack.ts';
import { createTree } from '../../tree.ts';
import { usualHeaders, usualText } from './usual-headers.ts';

/**
 * Headers that take long to read, and are read ahead, all that a layer has at once. A layer may begin
 * with another: `gmock` with `gtest`, and both with `usual`.
 */
export type Layer = {
  readonly name: string;
  readonly upon: string | null;
  /** A source that includes one of them begins with this layer. */
  readonly headers: readonly string[];
  /** The beginning of the macros that make something else of the headers when a source defines them. */
  readonly changedBy: string;
  readonly text: string;
};

/** A layer that was precompiled when the app was built, for compilations with these arguments. */
export type ReadyLayer = {
  readonly layer: string;
  readonly makingArgs: readonly string[];
  readonly path: string;
  /** What it was made of, which stands beside it. */
  readonly source: string;
};

/** What a library says of itself in `/usr/lib/precompiled/NAME.json`. */
export type LibraryLayers = {
  readonly layers: readonly Layer[];
  readonly ready: readonly ReadyLayer[];
  /** Compiled and linked before anyone waits for it. */
  readonly warm: { readonly text: string; readonly args: readonly string[] } | null;
};

export const layerFolder = '/usr/lib/precompiled';

/** The headers of C++ itself. */
export const usualLayer: Layer = {
  name: 'usual',
  upon: null,
  headers: usualHeaders.filter((name) => !/^(cassert|cctype|cstdio|cstdlib|cstring)$/.test(name)),
  changedBy: '(_LIBCPP|_GNU_SOURCE|_BSD_SOURCE|_DEFAULT_SOURCE|_POSIX|_XOPEN|_WASI|__STDC)',
  text: usualText,
};

/** Reads what the libraries of an image say of themselves. They are our own: what is there is right. */
export function layersIn(libraries: readonly Uint8Array[]): readonly LibraryLayers[] {
  const tree = createTree(() => 0);
  for (const library of libraries) mountPack(tree, library);
  return tree
    .allPaths()
    .filter((path) => path.startsWith(`${layerFolder}/`) && path.endsWith('.json'))
    .map((path) => JSON.parse(new TextDecoder().decode(tree.readFile(path))) as LibraryLayers);
}
