import {
  layerFolder,
  type Layer,
  type ReadyLayer,
} from '../runners/worker/toolchains/clang/header-layer.ts';
import { makingArgs, precompilingArgs } from '../runners/worker/toolchains/clang/making-args.ts';
import { parsePlan } from '../runners/worker/toolchains/clang/parse-plan.ts';
import { platformArgs } from '../runners/worker/toolchains/clang/platform-args.ts';
import { createTree } from '../runners/worker/tree.ts';
import { clangLibrary, clangVersion, clangModule } from './clang-package.ts';
import type { LibraryFiles } from './clang-package.ts';
import { putFile, runClang } from './run-clang.ts';

/**
 * The package's clang with the headers of C++, and `files` beside them, to make parts of libraries when
 * the app is built: with what a command of a person's would make them with.
 */
export async function cppCompiler(files: LibraryFiles) {
  const clang = await clangModule();
  const tree = createTree(() => 0);
  // What any source would be compiled with.
  putFile(tree, '/sandbox/hiker.cpp', new Uint8Array(0));
  for (const [path, bytes] of [...(await clangLibrary()), ...files]) putFile(tree, path, bytes);

  return {
    /** A static library of one object for each source. */
    archive(sources: readonly string[], flags: readonly string[]): Uint8Array {
      const objects = sources.map((source) => source.replace(/\.\w+$/, '.o'));
      for (const [at, source] of sources.entries()) {
        runClang(
          clang,
          tree,
          planned([...libraryFlags, ...flags, '-c', source, '-o', objects[at] ?? '']),
        );
      }
      runClang(clang, tree, ['ar', 'rcD', 'library.a', ...objects]);
      const made = tree.readFile('/sandbox/library.a');
      tree.remove('/sandbox/library.a');
      return made;
    },
    /** The layer for compilations with the options of the start-points. */
    precompile({ name, upon, text }: Layer): { ready: ReadyLayer; files: LibraryFiles } {
      const args = makingArgs(planned([...startPointFlags, '-c', 'hiker.cpp', '-o', 'hiker.o']));
      const path = pathOf(name);
      const source = `${layerFolder}/${name}.hpp`;
      putFile(tree, source, new TextEncoder().encode(text));
      const below = upon === null ? null : pathOf(upon);
      runClang(clang, tree, precompilingArgs(args, { source, path, upon: below }));
      return {
        ready: { layer: name, makingArgs: args, path, source },
        files: new Map([source, path].map((each) => [each, tree.readFile(each)])),
      };
    },
  };

  function planned(args: readonly string[]): readonly string[] {
    const [driver = '', ...rest] = platformArgs(['clang++', ...args]);
    const [job] = parsePlan(runClang(clang, tree, [driver, '-###', ...rest])).jobs;
    if (job === undefined) throw new Error(`clang has no plan for ${args.join(' ')}`);
    return job;
  }
}

/** What all that it makes depends on. */
export async function compilerRecipe(): Promise<string> {
  return JSON.stringify([await clangVersion(), startPointFlags, libraryFlags, form]);
}

/** To be raised when what is made of the same sources changes. */
const form = 1;

/** Of those that matter to headers: warnings do not. */
const startPointFlags = ['-std=c++20'];
const libraryFlags = ['-std=c++17', '-Os', '-w'];

function pathOf(layer: string): string {
  return `${layerFolder}/${layer}.pch`;
}
