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

/** `awk -f FILE`, `-vNAME=VALUE` and options that follow each other without a blank. */
export const awk: Command = {
  names: ['awk'],
  run(process) {
    const { tree, cwd } = process;
    const options: string[] = [];
    const programs: string[] = [];
    let at = 0;
    for (; /^-[fFv]/.test(process.args[at] ?? ''); at += 1) {
      const arg = process.args[at] ?? '';
      const value = arg.length > 2 ? arg.slice(2) : (process.args[(at += 1)] ?? '');
      if (!arg.startsWith('-f')) options.push(arg.slice(0, 2), value);
      else if (value === '-' || tree.exists(resolvePath(cwd, value))) {
        const bytes = value === '-' ? process.readStdin() : tree.readFile(resolvePath(cwd, value));
        programs.push(decodeBytes(bytes));
      } else return fail(process, `cannot open ${value} (No such file or directory)`, 2);
    }
    const program = programs.length === 0 ? [] : [programs.join('\n')];
    const rest = process.args.slice(at);
    return process.original([...options, ...program, ...(rest[0] === '--' ? rest.slice(1) : rest)]);
  },
};
