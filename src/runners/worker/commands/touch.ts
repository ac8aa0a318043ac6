import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { timeOf } from './moment.ts';
import { readOptions } from './options.ts';

/** `touch` with the tree's own times, finer than a millisecond. */
export const touch: Command = {
  names: ['touch'],
  run(process) {
    const { tree, cwd } = process;
    const options = readOptions(process.args, {
      flags: 'acmhf',
      values: 'dtr',
      long: { date: 'd', reference: 'r', 'no-create': 'c' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing file operand');
    const reference = options.valueOf('r');
    if (reference !== undefined && !tree.exists(resolvePath(cwd, reference))) {
      return fail(process, `failed to get attributes of '${reference}': No such file or directory`);
    }
    const date = options.valueOf('d');
    const stamp = options.valueOf('t');
    const given =
      date !== undefined ? timeOf(date) : stamp !== undefined ? timeOfStamp(stamp) : null;
    if (given === null && (date ?? stamp) !== undefined) {
      return fail(process, `invalid date format '${date ?? stamp}'`);
    }
    let status = 0;
    for (const name of options.operands) {
      const path = resolvePath(cwd, name);
      try {
        if (!tree.exists(path)) {
          if (options.has('c')) continue;
          tree.writeFile(path, new Uint8Array(0));
        } else if (given === null && reference === undefined) tree.touch(path);
        if (reference !== undefined)
          tree.utimes(path, tree.stat(resolvePath(cwd, reference)).mtimeMs);
        else if (given !== null) tree.utimes(path, given);
      } catch (error) {
        status = fail(process, `cannot touch '${name}': ${reasonOf(error)}`);
      }
    }
    return status;
  },
};

/** [[CC]YY]MMDDhhmm[.ss], in UTC, which is the time zone of the sandbox. */
function timeOfStamp(stamp: string): number | null {
  const parts = /^(\d\d)?(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(stamp);
  if (parts === null) return null;
  const [, century, year, month, day, hour, minute, second = '0'] = parts;
  const thisYear = new Date().getUTCFullYear();
  const short = Number(year ?? century);
  const whole =
    year !== undefined && century !== undefined
      ? Number(century + year)
      : century === undefined && year === undefined
        ? thisYear
        : short + (short < 69 ? 2000 : 1900);
  return Date.UTC(
    whole,
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
}
