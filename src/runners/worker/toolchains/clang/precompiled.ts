import type { FilesView } from './files-view.ts';
import { usualLayer } from './header-layer.ts';
import type { Layer, LibraryLayers } from './header-layer.ts';
import type { Job, JobResult } from './job.ts';
import { layerFor } from './layer-for.ts';
import { makingArgs, precompilingArgs } from './making-args.ts';
import type { SentFile } from './messages.ts';

/** Answers what the compilation `args` can begin with, made when it is first needed; null for nothing. */
export type Precompiled = (args: readonly string[], view: FilesView) => Promise<Header | null>;

export type Header = {
  readonly path: string;
  /** What was made here, of this layer and those below; the others are among the libraries. */
  readonly files: readonly SentFile[];
  /** All that a compilation reads of it, and no one has included. */
  readonly paths: readonly string[];
};

/**
 * Reading <iostream> and its like takes seconds. A compilation that includes one of the usual headers
 * begins with all of them, and one that includes <gtest/gtest.h> with that as well. For the options of
 * the start-points they were read when the app was built; for others they are read here, once for each
 * set of options that changes what they come to, and kept for as long as this toolchain lives. A file
 * that includes <iostream> therefore finds <map>, <set>, <list>, <sstream>, <numeric> and <iomanip>
 * too; the other usual headers libc++'s <iostream> includes by itself.
 */
export function createPrecompiled(
  run: (job: Job) => Promise<JobResult>,
  libraries: readonly LibraryLayers[],
): Precompiled {
  const layers = [usualLayer, ...libraries.flatMap((library) => library.layers)];
  const ready = new Map(
    libraries
      .flatMap((library) => library.ready)
      .map(({ layer, makingArgs: args, path, source }) => [keyOf(layer, args), { path, source }]),
  );
  const made = new Map<string, Promise<Header | null>>();

  return async (args, view) => {
    const layer = layerFor(layers, args, view);
    return layer === null ? null : headerOf(layer, makingArgs(args));
  };

  async function headerOf(layer: Layer, args: readonly string[]): Promise<Header | null> {
    const key = keyOf(layer.name, args);
    const known = made.get(key) ?? find(layer, args, key);
    made.delete(key);
    made.set(key, known);
    const [oldest] = made.keys();
    if (made.size > maxKept && oldest !== undefined) made.delete(oldest);
    return known;
  }

  async function find(layer: Layer, args: readonly string[], key: string): Promise<Header | null> {
    const below = layers.find(({ name }) => name === layer.upon);
    const upon = below === undefined ? null : await headerOf(below, args);
    if (below !== undefined && upon === null) return null;
    const { files = [], paths = [] } = upon ?? {};
    const found = ready.get(key);
    if (found !== undefined) {
      return { path: found.path, files, paths: [...paths, found.path, found.source] };
    }
    return precompile(layer, args, upon);
  }

  async function precompile(
    { name, text }: Layer,
    args: readonly string[],
    upon: Header | null,
  ): Promise<Header | null> {
    const path = `/precompiled/${name}-${(lastNumber += 1)}.pch`;
    const source = { path: `/precompiled/${name}.hpp`, bytes: new TextEncoder().encode(text) };
    const { status, written } = await run({
      args: precompilingArgs(args, { source: source.path, path, upon: upon?.path ?? null }),
      cwd: '/',
      stdin: new Uint8Array(0),
      files: [source],
      folders: [],
      beside: upon?.files ?? [],
    });
    const file = written.find((each) => each.path === path);
    if (status !== 0 || file === undefined) return null;
    return {
      path,
      files: [...(upon?.files ?? []), file, source],
      paths: [...(upon?.paths ?? []), path, source.path],
    };
  }
}

let lastNumber = 0;

/** Those of the usual headers are some 25 MB each. */
const maxKept = 6;

function keyOf(layer: string, args: readonly string[]): string {
  return JSON.stringify([layer, args]);
}
