import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { timeOf } from './moment.ts';

/** just-bash's date, with -r, nanoseconds (%N) and the relative dates of moment.ts. */
export const date: Command = {
  names: ['date'],
  run(process) {
    const args = process.args.flatMap((arg) =>
      arg.startsWith('--date=') ? ['-d', arg.slice(7)] : [arg],
    );
    const at = args.findIndex((arg) => arg === '-r' || arg === '-d');
    if (at === -1) return process.original(withNanoseconds(args, Date.now()));
    const value = args[at + 1] ?? '';
    const isFile = args[at] === '-r';
    const moment = isFile ? timeOfFile(process, value) : timeOf(value);
    if (moment === null) {
      return fail(
        process,
        isFile ? `${value}: No such file or directory` : `invalid date '${value}'`,
      );
    }
    const given = [
      ...args.slice(0, at),
      '-d',
      new Date(moment).toISOString(),
      ...args.slice(at + 2),
    ];
    return process.original(withNanoseconds(given, moment));
  },
};

function timeOfFile({ tree, cwd }: CommandProcess, name: string): number | null {
  const path = resolvePath(cwd, name);
  return tree.exists(path) ? tree.stat(path).mtimeMs : null;
}

function withNanoseconds(args: readonly string[], moment: number): string[] {
  const digits = String(Math.floor((moment % 1000) * 1e6)).padStart(9, '0');
  return args.map((arg) =>
    arg.startsWith('+')
      ? arg.replaceAll(/%(\d?)N|%%/g, (whole, count: string) =>
          whole === '%%' ? whole : digits.slice(0, count === '' ? 9 : Number(count)),
        )
      : arg,
  );
}
