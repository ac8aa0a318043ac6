import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';

// What shows bytes: od, xxd, hexdump.

export const od: Command = {
  names: ['od'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'bcdoxv',
      values: 'AtNjw',
      long: { 'address-radix': 'A', format: 't', 'read-bytes': 'N', 'skip-bytes': 'j', width: 'w' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    const bytes = inputOf(process, options.operands);
    if (bytes === null) return 1;
    const start = Number(options.valueOf('j') ?? 0);
    const count = Number(options.valueOf('N') ?? bytes.length);
    const part = bytes.subarray(start, start + count);
    const format = formatOf(options);
    const cell = cellOf(format);
    const width = Number(options.valueOf('w') ?? 16);
    const radix = { d: 10, o: 8, x: 16 }[options.valueOf('A') ?? 'o'];
    const address = (at: number): string =>
      radix === undefined ? '' : at.toString(radix).padStart(radix === 16 ? 6 : 7, '0');
    for (let at = 0; at < part.length; at += width) {
      const cells: string[] = [];
      for (let index = at; index < Math.min(at + width, part.length); index += cell.size) {
        cells.push(cell.text(part.subarray(index, Math.min(index + cell.size, part.length))));
      }
      process.write('stdout', `${address(start + at)}${cells.join('')}\n`);
    }
    if (radix !== undefined) process.write('stdout', `${address(start + part.length)}\n`);
    return 0;
  },
};

function formatOf(options: Options): string {
  const short = shortFormats.find(([letter]) => options.has(letter));
  return options.valueOf('t') ?? short?.[1] ?? 'o2';
}

const shortFormats = [
  ['b', 'o1'],
  ['c', 'c'],
  ['x', 'x2'],
  ['d', 'u2'],
] as const;

type Cell = { readonly size: number; text(bytes: Uint8Array): string };

function cellOf(format: string): Cell {
  if (format.startsWith('c'))
    return { size: 1, text: ([byte = 0]) => ` ${charText(byte).padStart(3)}` };
  if (format.startsWith('a'))
    return { size: 1, text: ([byte = 0]) => ` ${charText(byte & 127).padStart(3)}` };
  const sizes: Readonly<Record<string, number>> = { C: 1, S: 2, I: 4, L: 8 };
  const letter = format.charAt(1);
  const size = sizes[letter] ?? (Number(format.slice(1)) || 4);
  const isSigned = format.startsWith('d');
  const radix = { x: 16, o: 8 }[format.charAt(0)] ?? 10;
  const widths: Readonly<Record<number, readonly number[]>> = {
    16: [2, 4, 8, 16],
    8: [3, 6, 11, 22],
    10: [isSigned ? 4 : 3, isSigned ? 6 : 5, isSigned ? 11 : 10, 20],
  };
  const width = widths[radix]?.[Math.log2(size)] ?? 3;
  const fill = radix === 10 ? ' ' : '0';
  return {
    size,
    text: (bytes) => {
      let value = 0n;
      bytes.forEach((byte, index) => (value |= BigInt(byte) << BigInt(8 * index)));
      const whole = isSigned ? BigInt.asIntN(size * 8, value) : value;
      return ` ${whole.toString(radix).padStart(width, fill)}`;
    },
  };
}

function charText(byte: number): string {
  const named: Readonly<Record<number, string>> = {
    0: '\\0',
    7: '\\a',
    8: '\\b',
    9: '\\t',
    10: '\\n',
    11: '\\v',
    12: '\\f',
    13: '\\r',
  };
  if (byte >= 32 && byte < 127) return String.fromCharCode(byte);
  return named[byte] ?? byte.toString(8).padStart(3, '0');
}

export const xxd: Command = {
  names: ['xxd'],
  run(process) {
    const options = readOptions(process.args, { flags: 'pru', values: 'clsg' });
    if (options.problem !== null) return fail(process, options.problem);
    const bytes = inputOf(process, options.operands);
    if (bytes === null) return 2;
    if (options.has('r')) {
      const text = new TextDecoder().decode(bytes);
      const digits = options.has('p')
        ? text
        : text.replaceAll(/^[0-9a-f]+: ((?:[0-9a-f]{2,} ?)+).*$/gm, '$1');
      const pairs = digits.replaceAll(/[^0-9a-fA-F]/g, '').match(/../g) ?? [];
      process.write(
        'stdout',
        Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)),
      );
      return 0;
    }
    const start = Number(options.valueOf('s') ?? 0);
    const part = bytes.subarray(start, start + Number(options.valueOf('l') ?? bytes.length));
    const width = Number(options.valueOf('c') ?? (options.has('p') ? 30 : 16));
    for (let at = 0; at < part.length; at += width) {
      const row = [...part.subarray(at, at + width)].map((byte) =>
        byte.toString(16).padStart(2, '0'),
      );
      if (options.has('p')) process.write('stdout', `${row.join('')}\n`);
      else process.write('stdout', xxdRow(start + at, row, width, part.subarray(at, at + width)));
    }
    return 0;
  },
};

function xxdRow(at: number, row: readonly string[], width: number, bytes: Uint8Array): string {
  const pairs: string[] = [];
  for (let index = 0; index < width; index += 2) {
    pairs.push(((row[index] ?? '  ') + (row[index + 1] ?? '  ')).padEnd(4));
  }
  return `${at.toString(16).padStart(8, '0')}: ${pairs.join(' ')}  ${asciiOf(bytes)}\n`;
}

export const hexdump: Command = {
  names: ['hexdump'],
  run(process) {
    const options = readOptions(process.args, { flags: 'Cv', values: 'ns' });
    if (options.problem !== null) return fail(process, options.problem);
    const bytes = inputOf(process, options.operands);
    if (bytes === null) return 1;
    const isCanonical = options.has('C');
    const address = (at: number): string => at.toString(16).padStart(isCanonical ? 8 : 7, '0');
    for (let at = 0; at < bytes.length; at += 16) {
      const part = bytes.subarray(at, at + 16);
      const hex = [...part].map((byte) => byte.toString(16).padStart(2, '0'));
      if (isCanonical) {
        const halves = [hex.slice(0, 8).join(' '), hex.slice(8).join(' ')];
        const columns = `${(halves[0] ?? '').padEnd(23)}  ${(halves[1] ?? '').padEnd(23)}`;
        process.write('stdout', `${address(at)}  ${columns}  |${asciiOf(part)}|\n`);
      } else {
        const words = hex.flatMap((low, index) =>
          index % 2 === 0 ? [` ${hex[index + 1] ?? '00'}${low}`] : [],
        );
        process.write('stdout', `${(address(at) + words.join('')).padEnd(47)}\n`);
      }
    }
    process.write('stdout', `${address(bytes.length)}\n`);
    return 0;
  },
};

function asciiOf(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'))
    .join('');
}

function inputOf(process: CommandProcess, names: readonly string[]): Uint8Array | null {
  try {
    const parts = (names.length === 0 ? ['-'] : names).map((name) =>
      name === '-' ? process.readStdin() : process.tree.readFile(resolvePath(process.cwd, name)),
    );
    return Uint8Array.from(parts.flatMap((part) => [...part]));
  } catch (error) {
    fail(process, `${names.join(' ')}: ${reasonOf(error)}`);
    return null;
  }
}
