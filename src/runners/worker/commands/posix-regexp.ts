import { bracketAt, escaped } from './fnmatch.ts';

/** grep's two, and the one that find -regex has unless told otherwise. */
export type RegExpSyntax = 'basic' | 'extended' | 'emacs';

/**
 * The alternatives of a regular expression of POSIX, with GNU's extensions, as sources for JavaScript's
 * with the flag u. Which of them is the longest is for the caller to find out: JavaScript takes the first.
 * Throws a sentence for one that is none.
 */
export function posixAlternatives(pattern: string, syntax: RegExpSyntax): string[] {
  const reading: Reading = {
    pattern,
    syntax,
    at: 0,
    depth: 0,
    alternatives: [],
    source: '',
    isStart: true,
    canRepeat: false,
  };
  while (reading.at < pattern.length) readToken(reading);
  if (reading.depth > 0) throw new SyntaxError('Unmatched ( or \\(');
  return [...reading.alternatives, reading.source];
}

type Reading = {
  readonly pattern: string;
  readonly syntax: RegExpSyntax;
  at: number;
  /** Groups that are open. */
  depth: number;
  readonly alternatives: string[];
  source: string;
  /** Where ^ is an anchor and * is itself. */
  isStart: boolean;
  canRepeat: boolean;
};

function readToken(reading: Reading): void {
  const token = nextToken(reading);
  switch (token) {
    case '(':
      reading.depth += 1;
      begin(reading, '(');
      break;
    case ')':
      close(reading);
      break;
    case '|':
      if (reading.depth > 0) begin(reading, '|');
      else {
        reading.alternatives.push(reading.source);
        reading.source = '';
        begin(reading, '');
      }
      break;
    case '{':
      readInterval(reading);
      break;
    case '*':
    case '+':
    case '?':
      if (reading.canRepeat) repeat(reading, token);
      else if (reading.syntax !== 'extended') put(reading, escaped(token));
      break;
    case '^':
      if (reading.isStart || reading.syntax === 'extended') begin(reading, '^');
      else put(reading, '\\^');
      break;
    case '$':
      readEnd(reading);
      break;
    case '[':
      readBracket(reading);
      break;
    default:
      put(reading, token);
  }
}

/** A special character by itself, or a source. */
function nextToken(reading: Reading): string {
  const { pattern, at, syntax } = reading;
  const char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  reading.at += char.length;
  if (char !== '\\') {
    if (char === '.' || isSpecial(char, syntax)) return char;
    return escaped(char);
  }
  const next = pattern.slice(at + 1, at + 2);
  if (next === '') throw new SyntaxError('Trailing backslash');
  reading.at += 1;
  if (/[1-9]/.test(next)) return `(?:\\${next})`;
  return escapes.get(next) ?? (isSpecialEscaped(next, syntax) ? next : escaped(next));
}

function isSpecial(char: string, syntax: RegExpSyntax): boolean {
  if ('[*^$'.includes(char)) return true;
  return { basic: '', extended: '+?(){|', emacs: '+?' }[syntax].includes(char);
}

function isSpecialEscaped(char: string, syntax: RegExpSyntax): boolean {
  return { basic: '(){|+?', extended: '', emacs: '()|' }[syntax].includes(char);
}

function put(reading: Reading, source: string, canRepeat = true): void {
  reading.source += source;
  reading.isStart = false;
  reading.canRepeat = canRepeat;
}

/** What follows stands at a beginning. */
function begin(reading: Reading, source: string): void {
  reading.source += source;
  reading.isStart = true;
  reading.canRepeat = false;
}

function close(reading: Reading): void {
  if (reading.depth > 0) {
    reading.depth -= 1;
    put(reading, ')');
  } else if (reading.syntax === 'extended') put(reading, '\\)');
  else throw new SyntaxError('Unmatched ) or \\)');
}

function readInterval(reading: Reading): void {
  const isExtended = reading.syntax === 'extended';
  const form = isExtended ? /^(\d*)(?:,(\d*))?\}/ : /^(\d*)(?:,(\d*))?\\\}/;
  const [interval, from = '', to] = form.exec(reading.pattern.slice(reading.at)) ?? [];
  const isInterval = interval !== undefined && (from !== '' || to !== undefined);
  if (!isInterval && !isExtended) throw new SyntaxError('Invalid content of \\{\\}');
  if (isInterval && reading.canRepeat) {
    repeat(reading, `{${from === '' ? '0' : from}${to === undefined ? '' : `,${to}`}}`);
    reading.at += interval.length;
  } else put(reading, '\\{');
}

function readEnd(reading: Reading): void {
  const rest = reading.pattern.slice(reading.at);
  const isEnd = reading.syntax === 'extended' || rest === '' || /^\\[)|]/.test(rest);
  put(reading, isEnd ? '$' : '\\$', !isEnd);
}

function readBracket(reading: Reading): void {
  const bracket = bracketAt(reading.pattern, reading.at - 1, '^');
  if (bracket === null) throw new SyntaxError('Invalid regular expression');
  reading.at = bracket.end;
  put(reading, bracket.source);
}

/** What is repeated already is a group first. */
function repeat(reading: Reading, times: string): void {
  const { source } = reading;
  const isRepeated = /[^\\][*+?}]$/.test(source);
  reading.source = (isRepeated ? source.replace(/^(\^?)([^]*)$/, '$1(?:$2)') : source) + times;
}

const word = '[\\p{L}\\p{N}_]';
/** Where a word begins or ends, by what is before and after. */
export const notAfterWord = `(?<!${word})`;
export const notBeforeWord = `(?!${word})`;

const escapes = new Map([
  ['<', `${notAfterWord}(?=${word})`],
  ['>', `(?<=${word})${notBeforeWord}`],
  ['b', `(?:${notAfterWord}(?=${word})|(?<=${word})${notBeforeWord})`],
  ['B', `(?:${notAfterWord}${notBeforeWord}|(?<=${word})(?=${word}))`],
  ['w', word],
  ['W', '[^\\p{L}\\p{N}_]'],
  ['s', '\\s'],
  ['S', '\\S'],
  ['`', '^'],
  ["'", '$'],
]);
