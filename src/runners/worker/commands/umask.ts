import type { Command } from './command.ts';
import { fail } from './command.ts';

export const umask: Command = {
  names: ['umask'],
  run(process) {
    const { args, tree } = process;
    const given = args.find((arg) => !arg.startsWith('-'));
    if (given === undefined) {
      const mask = tree.umask();
      const allowed = (shift: number): string =>
        ['r', 'w', 'x'].filter((_letter, bit) => ((~mask >> shift) & (4 >> bit)) !== 0).join('');
      const text = args.includes('-S')
        ? `u=${allowed(6)},g=${allowed(3)},o=${allowed(0)}`
        : mask.toString(8).padStart(4, '0');
      process.write('stdout', `${text}\n`);
      return 0;
    }
    if (!/^[0-7]{1,4}$/.test(given)) return fail(process, `${given}: invalid octal number`);
    tree.umask(Number.parseInt(given, 8));
    return 0;
  },
};
