import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail } from './command.ts';
import { timeOf } from './moment.ts';

/** just-bash's date, with -r, nanoseconds (%N) and the relative dates of moment.ts. */
export const date: Command = {
  names: ['date'],
  run(process) {
    const args: string[] = [];
    let at = Date.now();
    for (let index = 0; index < process.args.length; index += 1) {
      const arg = process.args[index] ?? '';
      const joined = /^--date=(.*)$/s.exec(arg)?.[1];
      if (arg === '-r' || arg === '-d' || joined !== undefined) {
        const value = joined ?? process.args[(index += 1)] ?? '';
        const path = resolvePath(process.cwd, value);
        if (arg === '-r' && !process.tree.exists(path)) {
          return fail(process, `${value}: No such file or directory`);
        }
        const moment = arg === '-r' ? process.tree.stat(path).mtimeMs : timeOf(value);
        if (moment === null) return fail(process, `invalid date '${value}'`);
        at = moment;
        args.push('-d', new Date(at).toISOString());
      } else args.push(arg);
    }
    const nanoseconds = String(Math.floor((at % 1000) * 1e6)).padStart(9, '0');
    const withFraction = args.map((arg) =>
      arg.startsWith('+')
        ? arg.replaceAll(/%(\d?)N|%%/g, (whole, digits: string) =>
            whole === '%%' ? whole : nanoseconds.slice(0, digits === '' ? 9 : Number(digits)),
          )
        : arg,
    );
    return process.original(withFraction);
  },
};
