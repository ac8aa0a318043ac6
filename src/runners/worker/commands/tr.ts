import { decodeBytes } from '../byte-text.ts';
import type { Command } from './command.ts';
import { fail } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';

/** `tr [-c] [-d] [-s] SET1 [SET2]`: ranges, classes, escapes, [x*]. */
export const tr: Command = {
  names: ['tr'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'cCdst',
      long: { complement: 'c', delete: 'd', 'squeeze-repeats': 's', 'truncate-set1': 't' },
      stopsEarly: true,
    });
    const [first, second] = options.operands;
    if (options.problem !== null) return fail(process, options.problem);
    if (first === undefined) return fail(process, 'missing operand');
    process.write('stdout', translated(decodeBytes(process.readStdin()), options, first, second));
    return 0;
  },
};

function translated(
  text: string,
  options: Options,
  first: string,
  second: string | undefined,
): string {
  const from = charsOf(first);
  const to = second === undefined ? null : charsOf(second);
  const isComplement = options.has('c') || options.has('C');
  const isIn = (char: string): boolean => from.includes(char) !== isComplement;
  const change = (char: string): string => {
    if (!isIn(char) || to === null || options.has('d')) return char;
    const at = isComplement ? to.length : from.lastIndexOf(char);
    // The last character of the second set stands for all that it lacks.
    return to[Math.min(at, to.length - 1)] ?? char;
  };
  const isSqueezed = (char: string): boolean =>
    options.has('s') && (to === null ? isIn(char) : to.includes(char));
  let last: string | null = null;
  const out: string[] = [];
  for (const char of text) {
    if (options.has('d') && isIn(char)) continue;
    const next = change(char);
    if (next !== last || !isSqueezed(next)) out.push(next);
    last = next;
  }
  return out.join('');
}

function charsOf(set: string): string[] {
  const tokens = set.match(/\[:\w+:\]|\\[0-7]{1,3}|\\.|./gsu) ?? [];
  const chars: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const end = tokens[index + 2];
    if (token.startsWith('[:') && token.length > 2) chars.push(...(classes.get(token) ?? []));
    else if (tokens[index + 1] === '-' && end !== undefined) {
      chars.push(...range(charOf(token), charOf(end)));
      index += 2;
    } else chars.push(charOf(token));
  }
  return chars;
}

function charOf(token: string): string {
  if (/^\\[0-7]/.test(token)) return String.fromCharCode(Number.parseInt(token.slice(1), 8));
  if (!token.startsWith('\\') || token.length < 2) return token;
  return escapes.get(token.charAt(1)) ?? token.slice(1);
}

function range(from: string, to: string): string[] {
  const start = from.codePointAt(0) ?? 0;
  const length = Math.max(0, (to.codePointAt(0) ?? 0) - start + 1);
  return Array.from({ length }, (_none, index) => String.fromCodePoint(start + index));
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

const ascii = range('\0', '\u007f');
const classes = new Map(
  Object.entries({
    alpha: /[a-z]/i,
    digit: /\d/,
    alnum: /[a-z\d]/i,
    upper: /[A-Z]/,
    lower: /[a-z]/,
    space: /[ \t\n\v\f\r]/,
    blank: /[ \t]/,
    punct: /[!-/:-@[-`{-~]/,
    print: /[ -~]/,
    graph: /[!-~]/,
    cntrl: /[^ -~]/,
    xdigit: /[\da-f]/i,
  }).map(([name, pattern]) => [`[:${name}:]`, ascii.filter((char) => pattern.test(char))]),
);
