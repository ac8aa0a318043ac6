import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { lstatOrNull } from './walk.ts';

/** A link is removed itself, also one to a folder or to nothing. */
export const rm: Command = {
  names: ['rm', 'unlink'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'dfiIrRv',
      long: {
        dir: 'd',
        force: 'f',
        recursive: 'r',
        verbose: 'v',
        'no-preserve-root': 'n',
        'preserve-root': 'p',
        'one-file-system': 'x',
      },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0 && !options.has('f')) return fail(process, 'missing operand');
    let status = 0;
    for (const name of options.operands) {
      const problem = problemOf(process, name, options);
      if (problem !== null) status = fail(process, problem);
      else if (!remove(process, name, options)) status = 1;
    }
    return status;
  },
};

/** Why it is not to be removed; null also where it is not there and need not be. */
function problemOf(process: CommandProcess, name: string, options: Options): string | null {
  const path = resolvePath(process.cwd, name);
  const stat = lstatOrNull(process.tree, path);
  if (stat === null) {
    return options.has('f') ? null : `cannot remove '${name}': No such file or directory`;
  }
  if (/(?:^|\/)\.\.?\/*$/.test(name)) {
    return `refusing to remove '.' or '..' directory: skipping '${name}'`;
  }
  if (stat.kind === 'dir' && !isRecursive(options) && !options.has('d')) {
    return `cannot remove '${name}': Is a directory`;
  }
  if (path !== '/' || options.has('n')) return null;
  process.write('stderr', "rm: it is dangerous to operate recursively on '/'\n");
  return 'use --no-preserve-root to override this failsafe';
}

function isRecursive(options: Options): boolean {
  return options.has('r') || options.has('R');
}

function remove(process: CommandProcess, name: string, options: Options): boolean {
  const { tree } = process;
  const path = resolvePath(process.cwd, name);
  const stat = lstatOrNull(tree, path);
  if (stat === null) return true;
  try {
    if (path === '/') for (const entry of tree.readdir('/')) tree.remove(`/${entry}`);
    else if (!isRecursive(options) && stat.kind === 'dir') tree.rmdir(path);
    else tree.remove(path);
  } catch (error) {
    fail(process, `cannot remove '${name}': ${reasonOf(error)}`);
    return false;
  }
  if (options.has('v')) process.write('stdout', `removed '${name}'\n`);
  return true;
}
