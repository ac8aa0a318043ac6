import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
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
    const isForced = options.has('f');
    if (options.operands.length === 0 && !isForced) return fail(process, 'missing operand');
    let status = 0;
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      const stat = lstatOrNull(process.tree, path);
      const isRecursive = options.has('r') || options.has('R');
      if (stat === null) {
        if (!isForced) status = fail(process, `cannot remove '${name}': No such file or directory`);
      } else if (/(?:^|\/)\.\.?\/*$/.test(name)) {
        status = fail(process, `refusing to remove '.' or '..' directory: skipping '${name}'`);
      } else if (stat.kind === 'dir' && !isRecursive && !options.has('d')) {
        status = fail(process, `cannot remove '${name}': Is a directory`);
      } else if (path === '/' && !options.has('n')) {
        process.write('stderr', "rm: it is dangerous to operate recursively on '/'\n");
        status = fail(process, 'use --no-preserve-root to override this failsafe');
      } else status = remove(process, name, path, isRecursive) ? status : 1;
      if (options.has('v') && stat !== null) process.write('stdout', `removed '${name}'\n`);
    }
    return status;
  },
};

function remove(
  process: CommandProcess,
  name: string,
  path: string,
  isRecursive: boolean,
): boolean {
  const { tree } = process;
  try {
    if (path === '/') for (const entry of tree.readdir('/')) tree.remove(`/${entry}`);
    else if (!isRecursive && tree.lstat(path).kind === 'dir') tree.rmdir(path);
    else tree.remove(path);
    return true;
  } catch (error) {
    fail(process, `cannot remove '${name}': ${reasonOf(error)}`);
    return false;
  }
}
