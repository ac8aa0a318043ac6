import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { readOptions } from './options.ts';

/** `realpath`, with -e -m -s and --relative-to. */
export const realpath: Command = {
  names: ['realpath'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'emsqLPz',
      values: 'R',
      long: {
        'canonicalize-missing': 'm',
        'canonicalize-existing': 'e',
        'no-symlinks': 's',
        'relative-to': 'R',
        quiet: 'q',
      },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing operand');
    let status = 0;
    for (const name of options.operands) {
      const path = options.has('s')
        ? resolvePath(process.cwd, name)
        : realPath(process, name, options.has('m'), options.has('e'));
      if (path === null) {
        status = options.has('q') ? 1 : fail(process, `${name}: No such file or directory`);
        continue;
      }
      const base = options.valueOf('R');
      process.write(
        'stdout',
        `${base === undefined ? path : relative(resolvePath(process.cwd, base), path)}\n`,
      );
    }
    return status;
  },
};

/** As far as it is there; what is not is taken as it is, the last name or, with -m, any. */
function realPath(
  { tree, cwd }: CommandProcess,
  name: string,
  allowsMissing: boolean,
  mustExist: boolean,
): string | null {
  const path = resolvePath(cwd, name);
  const parts = path.split('/').slice(1);
  for (let known = parts.length; known >= 0; known -= 1) {
    const head = `/${parts.slice(0, known).join('/')}`;
    if (!tree.exists(head)) continue;
    const missing = parts.slice(known);
    if (mustExist && missing.length > 0) return null;
    if (missing.length > 1 && !allowsMissing) return null;
    return resolvePath(tree.realpath(head), missing.join('/'));
  }
  return null;
}

function relative(from: string, to: string): string {
  const a = from.split('/').filter((part) => part !== '');
  const b = to.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/') || '.';
}
