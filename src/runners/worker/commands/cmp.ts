import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';

/** `cmp [-s] A B`: 0 the same, 1 different, 2 trouble. */
export const cmp: Command = {
  names: ['cmp'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'sbl',
      values: 'n',
      long: { silent: 's', quiet: 's' },
    });
    const [a = '-', b = '-'] = options.operands;
    const [first, second] = [read(process, a), read(process, b)];
    if (first === null || second === null) return 2;
    const length = Math.min(first.length, second.length);
    const at = first.subarray(0, length).findIndex((byte, index) => byte !== second[index]);
    if (at === -1 && first.length === second.length) return 0;
    if (options.has('s')) return 1;
    if (at === -1) {
      const short = first.length < second.length ? a : b;
      const after = `after byte ${length}, ${lineText(first, length)}`;
      process.write('stderr', `cmp: EOF on ${short} ${length === 0 ? 'which is empty' : after}\n`);
    } else {
      const line = 1 + newlinesIn(first.subarray(0, at));
      process.write('stdout', `${a} ${b} differ: byte ${at + 1}, line ${line}\n`);
    }
    return 1;
  },
};

function read(process: CommandProcess, name: string): Uint8Array | null {
  if (name === '-') return process.readStdin();
  try {
    return process.tree.readFile(resolvePath(process.cwd, name));
  } catch (error) {
    fail(process, `${name}: ${reasonOf(error)}`);
    return null;
  }
}

function lineText(bytes: Uint8Array, length: number): string {
  const lines = newlinesIn(bytes.subarray(0, length));
  return bytes[length - 1] === 10 ? `line ${lines}` : `in line ${lines + 1}`;
}

function newlinesIn(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
}
