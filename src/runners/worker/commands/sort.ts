import { decodeBytes, encodeText } from '../byte-text.ts';
import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { partOf, readSortKey } from './sort-key.ts';
import type { SortKey } from './sort-key.ts';
import { compareOrdered, compareText, orderOf } from './sort-order.ts';

/** `sort` by bytes, as in the locale C; -m sorts as well. */
export const sort: Command = {
  names: ['sort'],
  run(process) {
    const options = readOptions(process.args, known);
    const sorting = readSorting(options);
    if ('problem' in sorting) return fail(process, sorting.problem, 2);
    const end = options.has('z') ? '\0' : '\n';
    const names = options.operands.length === 0 ? ['-'] : options.operands;
    if (options.has('c') || options.has('C')) return check(process, names, end, sorting, options);
    const lines: string[] = [];
    for (const name of names) {
      const text = read(process, name);
      if (text === null) return 2;
      for (const line of linesOf(text, end)) lines.push(line);
    }
    const sorted = inOrder(lines, sorting, options.has('u'));
    return write(process, options.valueOf('o'), sorted.map((line) => line + end).join(''));
  },
};

function readSorting(options: Options): Comparison | { readonly problem: string } {
  if (options.problem !== null) return { problem: options.problem };
  const keys: SortKey[] = [];
  for (const text of options.valuesOf('k')) {
    const key = readSortKey(text);
    if (key === null) return { problem: `invalid field specification ‘${text}’` };
    keys.push(key);
  }
  const separator = separatorOf(options);
  if (separator !== null && separator.length > 1) {
    return { problem: `multi-character tab ‘${separator}’` };
  }
  return comparison(keys, separator, options);
}

/** `-o` may name what was read. */
function write(process: CommandProcess, target: string | undefined, text: string): number {
  if (target === undefined) {
    process.write('stdout', text);
    return 0;
  }
  try {
    process.tree.writeFile(resolvePath(process.cwd, target), encodeText(text));
    return 0;
  } catch (error) {
    return fail(process, `open failed: ${target}: ${reasonOf(error)}`, 2);
  }
}

const known = {
  flags: 'bdfgiMhnRrVcCmsuz',
  values: 'ktoST',
  long: {
    'ignore-leading-blanks': 'b',
    'dictionary-order': 'd',
    'ignore-case': 'f',
    'general-numeric-sort': 'g',
    'human-numeric-sort': 'h',
    'month-sort': 'M',
    'numeric-sort': 'n',
    'random-sort': 'R',
    reverse: 'r',
    'version-sort': 'V',
    check: 'c',
    key: 'k',
    merge: 'm',
    output: 'o',
    stable: 's',
    'field-separator': 't',
    unique: 'u',
    'zero-terminated': 'z',
    'buffer-size': 'S',
    'temporary-directory': 'T',
    parallel: 'S',
  },
};

/** `keys` are made ready once for each line. */
type Comparison = {
  readonly ready: (line: string) => Ready;
  readonly compare: (a: Ready, b: Ready) => number;
};
type Ready = {
  readonly line: string;
  readonly parts: readonly ReturnType<ReturnType<typeof orderOf>>[];
};

function comparison(
  given: readonly SortKey[],
  separator: string | null,
  options: Options,
): Comparison {
  const flags = options.given.filter((letter) => 'bdfgiMhnRrV'.includes(letter)).join('');
  const whole: SortKey = {
    from: { field: 1, char: 1, skipsBlanks: flags.includes('b') },
    to: null,
    flags,
  };
  const keys = (given.length === 0 ? [whole] : given).map((key) => {
    const own = key.flags === '' ? flags : key.flags;
    const from = {
      ...key.from,
      skipsBlanks: key.from.skipsBlanks || (key.flags === '' && flags.includes('b')),
    };
    return { key: { ...key, from }, order: orderOf(own), isReversed: own.includes('r') };
  });
  const isLastResort = !options.has('s') && !options.has('u');
  return {
    ready: (line) => ({
      line,
      parts: keys.map(({ key, order }) => order(partOf(line, key, separator))),
    }),
    compare(a, b) {
      for (const [index, { isReversed }] of keys.entries()) {
        const found = compareOrdered(a.parts[index] ?? [], b.parts[index] ?? []);
        if (found !== 0) return isReversed ? -found : found;
      }
      if (!isLastResort) return 0;
      const found = compareText(a.line, b.line);
      return options.has('r') ? -found : found;
    },
  };
}

function inOrder(
  lines: readonly string[],
  { ready, compare }: Comparison,
  isUnique: boolean,
): string[] {
  const sorted = lines.map((line) => ready(line)).toSorted(compare);
  const kept = isUnique
    ? sorted.filter((one, index) => {
        const before = sorted[index - 1];
        return before === undefined || compare(before, one) !== 0;
      })
    : sorted;
  return kept.map(({ line }) => line);
}

function check(
  process: CommandProcess,
  [name = '-']: readonly string[],
  end: string,
  { ready, compare }: Comparison,
  options: Options,
): number {
  const text = read(process, name);
  if (text === null) return 2;
  const lines = linesOf(text, end).map((line) => ready(line));
  const wrong = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return false;
    const found = compare(before, line);
    return options.has('u') ? found >= 0 : found > 0;
  });
  if (wrong === -1) return 0;
  if (options.has('C')) return 1;
  return fail(process, `${name}:${wrong + 1}: disorder: ${lines[wrong]?.line ?? ''}`);
}

function read(process: CommandProcess, name: string): string | null {
  try {
    return decodeBytes(
      name === '-' ? process.readStdin() : process.tree.readFile(resolvePath(process.cwd, name)),
    );
  } catch (error) {
    fail(
      process,
      `${reasonOf(error) === 'Is a directory' ? 'read failed' : 'cannot read'}: ${name}: ${reasonOf(error)}`,
    );
    return null;
  }
}

function linesOf(text: string, end: string): string[] {
  const lines = text.split(end);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function separatorOf(options: Options): string | null {
  const given = options.valueOf('t');
  return given === undefined ? null : given === '\\0' ? '\0' : given;
}
