import { endOf } from '../../emscripten/ending.ts';
import { openStandardStreams } from '../../emscripten/standard-streams.ts';
import { treeFiles } from '../../emscripten/tree-files.ts';
import type { Tree } from '../../tree.ts';
import type { Process } from '../program.ts';
import type { Booted } from './boot.ts';
import type { Environment, Swipl } from './swipl.ts';

/**
 * Runs one swipl process to its end, as SWI-Prolog's own main() does: it reads the arguments and the
 * environment itself. What was booted has to be fresh, and is used up.
 */
export async function startProlog(booted: Booted, process: Process): Promise<number> {
  const swipl = await booted.begin(environmentOf(process));
  mountFiles(swipl, process.tree);
  openStandardStreams(swipl.FS, process);
  try {
    if (process.tree.exists(process.cwd)) swipl.FS.chdir(process.cwd);
    const argv = ['swipl', ...withStackLimit(process.args)];
    if (swipl._PL_initialise(argv.length, pointersTo(swipl, argv)) === 0) swipl._PL_halt(1);
    const succeeded = swipl._PL_toplevel() !== 0;
    swipl._PL_halt(succeeded ? 0 : 1);
    throw new Error('Prolog did not end');
  } catch (error) {
    const { status, message } = endOf(error);
    if (message !== null) process.write('stderr', `swipl: ${message}\n`);
    return status;
  }
}

/**
 * Its own limit is a gigabyte, which a tab may not have: a recursion without an end is to meet
 * Prolog's message, not the browser's. An option in `args` comes later and goes before it.
 */
function withStackLimit(args: readonly string[]): readonly string[] {
  return hasToBeFirst.test(args[0] ?? '') ? args : ['--stack-limit=128m', ...args];
}

const hasToBeFirst = /^(-x|-h|--help|--version|--abi-version|--arch|--dump-.*|--home|app)$/;

/** Where its library is: in the build of the package, and in what it says of its own code. */
const prologHome = '/swipl';

/** The tree of the run becomes the root of Prolog's file system, with /dev and the library in it. */
function mountFiles({ FS }: Swipl, tree: Tree): void {
  const folders = ['/dev', prologHome].map((path) => ({ path, node: FS.lookupPath(path).node }));
  FS.root = null;
  FS.mount(
    treeFiles(FS, tree, () => tree.umask()),
    {},
    '/',
  );
  for (const { path, node } of folders) {
    tree.mkdir(path, { recursive: true });
    node.parent = node;
    FS.mount({ mount: () => node }, {}, path);
  }
}

/** Emscripten has a person and a folder of its own. */
function environmentOf({ env }: Process): Environment {
  const own = ['USER', 'LOGNAME', 'PATH', 'PWD', 'HOME', '_'].map((name) => [name, undefined]);
  return { ...Object.fromEntries(own), LANG: 'C.UTF-8', ...env };
}

/** As C has them: with a null behind the last. */
function pointersTo(swipl: Swipl, texts: readonly string[]): number {
  const pointers = swipl._malloc(pointerBytes * (texts.length + 1));
  for (const [index, text] of texts.entries()) {
    swipl.setValue(pointers + pointerBytes * index, swipl.stringToNewUTF8(text), '*');
  }
  swipl.setValue(pointers + pointerBytes * texts.length, 0, '*');
  return pointers;
}

const pointerBytes = 4;
