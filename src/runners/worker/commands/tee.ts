import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';

/** `tee [-a] FILE...`; /dev/stderr and /dev/stdout are the command's own. */
export const tee: Command = {
  names: ['tee'],
  run(process) {
    const options = readOptions(process.args, { flags: 'aip', long: { append: 'a' } });
    if (options.problem !== null) return fail(process, options.problem);
    const bytes = process.readStdin();
    process.write('stdout', bytes);
    let status = 0;
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      try {
        if (path === '/dev/stderr') process.write('stderr', bytes);
        else if (path === '/dev/stdout' || name === '-') process.write('stdout', bytes);
        else if (options.has('a')) process.tree.appendFile(path, bytes);
        else process.tree.writeFile(path, bytes.slice());
      } catch (error) {
        status = fail(process, `${name}: ${reasonOf(error)}`);
      }
    }
    return status;
  },
};
