import { decodeBytes } from '../byte-text.ts';
import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail } from './command.ts';

// Commands of just-bash that are right but for some of their options.

/** `head -n -3` and `head -c -3`: all but the last. */
export const head: Command = {
  names: ['head'],
  run(process) {
    const [, unit = '', gap, count = ''] =
      /^-([nc])( ?)-(\d+)(?: |$)/.exec(process.args.slice(0, 2).join(' ')) ?? [];
    if (gap === undefined) return process.original();
    const names = process.args.slice(gap === '' ? 1 : 2);
    for (const name of names.length === 0 ? ['-'] : names) {
      const path = resolvePath(process.cwd, name);
      if (name !== '-' && !process.tree.exists(path)) {
        return fail(process, `cannot open '${name}' for reading: No such file or directory`);
      }
      const bytes = name === '-' ? process.readStdin() : process.tree.readFile(path);
      process.write('stdout', allBut(bytes, unit, Number(count)));
    }
    return 0;
  },
};

function allBut(bytes: Uint8Array, unit: string, count: number): Uint8Array | string {
  if (unit === 'c') return bytes.subarray(0, Math.max(0, bytes.length - count));
  const lines = decodeBytes(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.slice(0, Math.max(0, lines.length - count)).join('');
}

/** `sed -i.bak` keeps the old file; `1i\\text` needs no newline before its text. */
export const sed: Command = {
  names: ['sed'],
  run(process) {
    const given = process.args.map((arg) =>
      arg.replace(/^((?:\d+|\$)?\s*[aic])\\(?=[^\n])/, '$1 '),
    );
    const suffix = /^-i(.+)$/.exec(process.args.find((arg) => /^-i[^\s]/.test(arg)) ?? '')?.[1];
    if (suffix === undefined || /^[nErsz]+$/.test(suffix)) return process.original(given);
    const { tree, cwd } = process;
    for (const name of process.args) {
      const path = resolvePath(cwd, name);
      if (name.startsWith('-') || !tree.exists(path) || tree.stat(path).kind !== 'file') continue;
      tree.writeFile(`${path}${suffix}`, tree.readFile(path), tree.stat(path).mode);
    }
    return process.original(given.map((arg) => (arg === `-i${suffix}` ? '-i' : arg)));
  },
};

/** `grep -r x .` names files as it was given their folder, `./file`; `-e` may be there twice. */
export const grep: Command = {
  names: ['grep', 'egrep', 'fgrep'],
  run(process) {
    const args = withOnePattern(process.name, process.args);
    const isRecursive = args.some((arg) => /^-\w*[rR]/.test(arg) || arg === '--recursive');
    const last = args.at(-1);
    if (!isRecursive || (last !== '.' && last !== './')) return process.original(args);
    return process.original(args, (text) => text.replaceAll(/^(?!\.\/)(?=.)/gm, './'));
  },
};

function withOnePattern(name: string, args: readonly string[]): readonly string[] {
  const patterns: string[] = [];
  const others: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-e') patterns.push(args[(index += 1)] ?? '');
    else others.push(arg);
  }
  if (patterns.length < 2) return args;
  const isGiven = (letter: string): boolean =>
    others.some((arg) => new RegExp(`^-[a-zA-Z]*${letter}`).test(arg));
  if (name === 'fgrep' || isGiven('F')) {
    const escaped = patterns.map((pattern) => pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const rest = others.map((arg) => (/^-[a-zA-Z]+$/.test(arg) ? arg.replace('F', 'E') : arg));
    return ['-E', '-e', escaped.join('|'), ...rest];
  }
  const isExtended = name === 'egrep' || isGiven('E') || isGiven('P');
  return ['-e', patterns.join(isExtended ? '|' : '\\|'), ...others];
}

/** `expr STRING : PATTERN`: what \\( \\) took, or how much matched. */
export const expr: Command = {
  names: ['expr'],
  run(process) {
    const [text = '', colon, pattern = ''] = process.args;
    if (process.args.length !== 3 || colon !== ':') return process.original();
    const swapped = pattern.replaceAll(/\\?[(){}+?|]/g, (token) =>
      token.startsWith('\\') ? token.slice(1) : `\\${token}`,
    );
    const match = new RegExp(`^(?:${swapped})`, 'u').exec(text);
    const hasGroup = /\\\(/.test(pattern);
    const found = hasGroup ? (match?.[1] ?? '') : String([...(match?.[0] ?? '')].length);
    process.write('stdout', `${found}\n`);
    return found === '' || found === '0' ? 1 : 0;
  },
};

/** `paste -sd,` without a file reads stdin. */
export const paste: Command = {
  names: ['paste'],
  run(process) {
    const { args } = process;
    const takesNext = (arg: string | undefined): boolean => /^-s?d$/.test(arg ?? '');
    const hasFile = args.some(
      (arg, index) => (!arg.startsWith('-') || arg === '-') && !takesNext(args[index - 1]),
    );
    return process.original(hasFile ? args : [...args, '-']);
  },
};

/** `sort -z`: lines end with NUL. */
export const sort: Command = {
  names: ['sort'],
  async run(process) {
    const isNul = process.args.some((arg) => /^-[a-zA-Z]*z/.test(arg));
    if (!isNul) return process.original();
    const args = process.args.map((arg) => (/^-[a-zA-Z]*z/.test(arg) ? arg.replace('z', '') : arg));
    const lines = decodeBytes(process.readStdin()).split('\0');
    if (lines.at(-1) === '') lines.pop();
    const line = ['sort', ...args.filter((arg) => arg !== '-')]
      .map((word) => `'${word}'`)
      .join(' ');
    const text = lines.map((item) => `${item.replaceAll('\n', newlineMark)}\n`).join('');
    const { stdout, status } = await process.exec(line, { stdin: new TextEncoder().encode(text) });
    process.write(
      'stdout',
      decodeBytes(stdout).replaceAll('\n', '\0').replaceAll(newlineMark, '\n'),
    );
    return status;
  },
};

/** Stands for a newline within a line that ends with NUL. */
const newlineMark = '\u{f000a}';

/** `seq -f FORMAT`: numbers in a format of printf's. */
export const seq: Command = {
  names: ['seq'],
  run(process) {
    const { args } = process;
    const at = args.indexOf('-f');
    const format = args[at + 1];
    if (at === -1 || format === undefined) return process.original();
    const rest = args.filter((_arg, index) => index !== at && index !== at + 1);
    return process.original(rest, (text) =>
      text.replaceAll(/.+/g, (number) =>
        format.replace(
          /%(0?)(\d*)(?:\.(\d+))?[gfe]/,
          (_whole, zero: string, width: string, digits?: string) => {
            const value = digits === undefined ? number : Number(number).toFixed(Number(digits));
            return value.padStart(Number(width), zero === '0' ? '0' : ' ');
          },
        ),
      ),
    );
  },
};
