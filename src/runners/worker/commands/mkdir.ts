import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { changedMode } from './mode.ts';
import { readOptions } from './options.ts';

/** `mkdir [-p] [-m MODE] [-v]` */
export const mkdir: Command = {
  names: ['mkdir'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'pv',
      values: 'm',
      long: { parents: 'p', verbose: 'v', mode: 'm' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing operand');
    const asked = options.valueOf('m');
    const mode = asked === undefined ? undefined : changedMode(0o777, asked, true);
    if (mode === null) return fail(process, `invalid mode '${asked}'`);
    let status = 0;
    for (const name of options.operands) {
      if (!makeFolder(process, name, mode, options.has('p'), options.has('v'))) status = 1;
    }
    return status;
  },
};

function makeFolder(
  process: CommandProcess,
  name: string,
  mode: number | undefined,
  withParents: boolean,
  isVerbose: boolean,
): boolean {
  const { tree, cwd } = process;
  const parts = name.split('/');
  const steps = withParents
    ? parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
    : [name];
  for (const step of steps) {
    const path = resolvePath(cwd, step === '' ? '/' : step);
    if (withParents && tree.exists(path) && tree.stat(path).kind === 'dir') continue;
    try {
      tree.mkdir(path, mode === undefined || step !== name ? {} : { mode });
    } catch (error) {
      fail(process, `cannot create directory '${name}': ${reasonOf(error)}`);
      return false;
    }
    if (isVerbose) process.write('stdout', `mkdir: created directory '${step}'\n`);
  }
  return true;
}
