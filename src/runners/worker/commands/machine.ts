import type { Command } from './command.ts';
import { fail } from './command.ts';
import { readOptions } from './options.ts';

// What asks about the machine and its user: there is one of each, always the same.

export const nproc: Command = {
  names: ['nproc'],
  run(process) {
    process.write('stdout', '1\n');
    return 0;
  },
};

export const uname: Command = {
  names: ['uname'],
  run(process) {
    const options = readOptions(process.args, { flags: 'asnrvmpio', long: { all: 'a' } });
    if (options.problem !== null) return fail(process, options.problem);
    const parts = [
      ['s', 'Linux'],
      ['n', 'sandbox'],
      ['r', '6.1.0'],
      ['v', '#1 SMP'],
      ['m', 'x86_64'],
      ['o', 'GNU/Linux'],
    ] as const;
    const asked = parts.filter(
      ([letter]) =>
        options.has(letter) || options.has('a') || (options.given.length === 0 && letter === 's'),
    );
    process.write('stdout', `${asked.map(([, text]) => text).join(' ')}\n`);
    return 0;
  },
};

export const id: Command = {
  names: ['id'],
  run(process) {
    const options = readOptions(process.args, { flags: 'ugGnr' });
    if (options.problem !== null) return fail(process, options.problem);
    const isOne = options.has('u') || options.has('g') || options.has('G');
    const one = options.has('n') ? 'sandbox' : '1000';
    const all = 'uid=1000(sandbox) gid=1000(sandbox) groups=1000(sandbox)';
    process.write('stdout', `${isOne ? one : all}\n`);
    return 0;
  },
};

export const whoami: Command = {
  names: ['whoami', 'logname', 'groups'],
  run(process) {
    process.write('stdout', 'sandbox\n');
    return 0;
  },
};

export const hostname: Command = {
  names: ['hostname', 'arch'],
  run(process) {
    process.write('stdout', process.name === 'arch' ? 'x86_64\n' : 'sandbox\n');
    return 0;
  },
};
