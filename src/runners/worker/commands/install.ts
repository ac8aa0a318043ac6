import { baseOf, parentOf, resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { changedMode } from './mode.ts';
import { readOptions } from './options.ts';
import { statOrNull } from './walk.ts';

/** `install [-D] [-m MODE] FILE... TARGET`, `install -d FOLDER...`. */
export const install: Command = {
  names: ['install'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'bcCdDpsTv',
      values: 'mogt',
      long: { directory: 'd', mode: 'm', 'target-directory': 't' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    const mode = changedMode(0, options.valueOf('m') ?? '755');
    if (mode === null) return fail(process, `invalid mode '${options.valueOf('m')}'`);
    const names = [...options.operands];
    if (options.has('d')) {
      for (const name of names) {
        process.tree.mkdir(resolvePath(process.cwd, name), { recursive: true, mode });
      }
      return 0;
    }
    const target = options.valueOf('t') ?? names.pop();
    if (target === undefined || names.length === 0) return fail(process, 'missing file operand');
    return installFiles(process, names, target, mode, options.has('D'));
  },
};

function installFiles(
  process: CommandProcess,
  names: readonly string[],
  target: string,
  mode: number,
  withParents: boolean,
): number {
  const { tree, cwd } = process;
  const isInto = statOrNull(tree, resolvePath(cwd, target))?.kind === 'dir';
  let status = 0;
  for (const name of names) {
    const to = resolvePath(cwd, isInto ? `${target}/${baseOf(name)}` : target);
    try {
      if (withParents) tree.mkdir(parentOf(to), { recursive: true });
      tree.writeFile(to, tree.readFile(resolvePath(cwd, name)), mode);
      tree.chmod(to, mode);
    } catch (error) {
      status = fail(process, `cannot stat '${name}': ${reasonOf(error)}`);
    }
  }
  return status;
}
