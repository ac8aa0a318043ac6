import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail } from './command.ts';
import { readOptions } from './options.ts';

/** `truncate -s SIZE FILE...` */
export const truncate: Command = {
  names: ['truncate'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'co',
      values: 'sr',
      long: { size: 's', 'no-create': 'c' },
    });
    const [, sign = '', number, unit = ''] =
      /^([+-]?)(\d+)([KMG]?)B?$/.exec(options.valueOf('s') ?? '') ?? [];
    if (number === undefined) return fail(process, 'you must specify a size');
    const amount = Number(number) * 1024 ** ' KMG'.indexOf(unit || ' ');
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      if (!process.tree.exists(path) && options.has('c')) continue;
      const { tree } = process;
      const old = tree.exists(path) ? tree.readFile(path) : new Uint8Array(0);
      const size = sizeAfter(old.length, sign, amount);
      if (size > maxSizeBytes) return fail(process, `failed to truncate '${name}': File too large`);
      const next = new Uint8Array(size);
      next.set(old.subarray(0, size));
      tree.writeFile(path, next);
    }
    return 0;
  },
};

const maxSizeBytes = 256 * 1024 * 1024;

function sizeAfter(size: number, sign: string, amount: number): number {
  if (sign === '+') return size + amount;
  return sign === '-' ? Math.max(0, size - amount) : amount;
}
