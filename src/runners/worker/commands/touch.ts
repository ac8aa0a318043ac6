import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { timeOf } from './moment.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';

/** `touch` with the tree's own times, finer than a millisecond. */
export const touch: Command = {
  names: ['touch'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'acmhf',
      values: 'dtr',
      long: { date: 'd', reference: 'r', 'no-create': 'c' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing file operand');
    const wanted = wantedTime(process, options);
    if ('problem' in wanted) return fail(process, wanted.problem);
    let status = 0;
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      try {
        if (process.tree.exists(path)) process.tree.touch(path);
        else if (options.has('c')) continue;
        else process.tree.writeFile(path, new Uint8Array(0));
        if (wanted.ms !== null) process.tree.utimes(path, wanted.ms);
      } catch (error) {
        status = fail(process, `cannot touch '${name}': ${reasonOf(error)}`);
      }
    }
    return status;
  },
};

/** Null is now. */
function wantedTime(
  { tree, cwd }: CommandProcess,
  options: Options,
): { readonly ms: number | null } | { readonly problem: string } {
  const [reference, date, stamp] = [
    options.valueOf('r'),
    options.valueOf('d'),
    options.valueOf('t'),
  ];
  if (reference !== undefined) {
    const path = resolvePath(cwd, reference);
    return tree.exists(path)
      ? { ms: tree.stat(path).mtimeMs }
      : { problem: `failed to get attributes of '${reference}': No such file or directory` };
  }
  if (date === undefined && stamp === undefined) return { ms: null };
  const ms = date === undefined ? timeOfStamp(stamp ?? '') : timeOf(date);
  return ms === null ? { problem: `invalid date format '${date ?? stamp}'` } : { ms };
}

/** [[CC]YY]MMDDhhmm[.ss], in UTC, which is the time zone of the sandbox. */
function timeOfStamp(stamp: string): number | null {
  const parts = /^(\d\d)?(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(stamp);
  if (parts === null) return null;
  const [, century, year, month, day, hour, minute, second = '0'] = parts;
  return Date.UTC(
    yearOf(century, year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
}

/** The first two digits may be the only ones; then 69 is 1969 and 68 is 2068. */
function yearOf(first: string | undefined, second: string | undefined): number {
  if (first === undefined) return new Date().getUTCFullYear();
  if (second !== undefined) return Number(first + second);
  return Number(first) + (Number(first) < 69 ? 2000 : 1900);
}
