import { decodeBytes, isText } from '../byte-text.ts';
import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { fnmatch } from './fnmatch.ts';
import { createMatcher } from './grep-patterns.ts';
import type { Matcher } from './grep-patterns.ts';
import { grepText } from './grep-text.ts';
import type { GrepOutput } from './grep-text.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { statOrNull } from './walk.ts';

/** GNU's grep; -P is JavaScript's regular expressions, and nothing is coloured. */
export const grep: Command = {
  names: ['grep', 'egrep', 'fgrep'],
  run(process) {
    const options = readOptions(process.args.map(withCount), known);
    if (options.problem !== null) return fail(process, `${options.problem}\n${usage}`, 2);
    const given = givenPatterns(process, options);
    if (typeof given === 'number') return given;
    const matcher = matcherOf(process, given.patterns, options);
    return typeof matcher === 'number' ? matcher : search(process, options, matcher, given.names);
  },
};

function search(
  process: CommandProcess,
  options: Options,
  matcher: Matcher,
  given: readonly string[],
): number {
  const isRecursive = options.has('r') || options.has('R');
  const names = given.length > 0 ? given : [isRecursive ? '' : '-'];
  const hasName = options.has('H') || (!options.has('h') && (names.length > 1 || isRecursive));
  const running: Search = { process, options, matcher, hasName, found: false, failed: false };
  for (const name of names) {
    searchName(running, name, isRecursive);
    if (running.found && options.has('q')) return 0;
  }
  return running.failed ? 2 : running.found ? 0 : 1;
}

const usage = `Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.`;

const known = {
  flags: 'EFGPivwxclLnobqshHrRaIzTUyZ',
  values: 'efmABCdD12345',
  long: {
    'extended-regexp': 'E',
    'fixed-strings': 'F',
    'basic-regexp': 'G',
    'perl-regexp': 'P',
    'ignore-case': 'i',
    'invert-match': 'v',
    'word-regexp': 'w',
    'line-regexp': 'x',
    count: 'c',
    'files-with-matches': 'l',
    'files-without-match': 'L',
    'line-number': 'n',
    'only-matching': 'o',
    'byte-offset': 'b',
    quiet: 'q',
    silent: 'q',
    'no-messages': 's',
    'no-filename': 'h',
    'with-filename': 'H',
    recursive: 'r',
    'dereference-recursive': 'R',
    text: 'a',
    'null-data': 'z',
    null: 'Z',
    regexp: 'e',
    file: 'f',
    'max-count': 'm',
    'after-context': 'A',
    'before-context': 'B',
    context: 'C',
    include: '1',
    exclude: '2',
    'exclude-dir': '3',
    'binary-files': '4',
    label: '5',
    'line-buffered': 'U',
    color: 'T',
    colour: 'T',
  },
};

/** `-3` is `-C 3`. */
function withCount(arg: string): string {
  return arg.replace(/^-(\d+)$/, '-C$1');
}

type Search = {
  readonly process: CommandProcess;
  readonly options: Options;
  readonly matcher: Matcher;
  readonly hasName: boolean;
  found: boolean;
  failed: boolean;
};

function givenPatterns(
  process: CommandProcess,
  options: Options,
): { patterns: string[]; names: readonly string[] } | number {
  const patterns = options.valuesOf('e').flatMap((text) => text.split('\n'));
  for (const name of options.valuesOf('f')) {
    try {
      const bytes =
        name === '-' ? process.readStdin() : process.tree.readFile(resolvePath(process.cwd, name));
      patterns.push(...decodeBytes(bytes).replace(/\n$/, '').split('\n'));
      if (bytes.length === 0) patterns.pop();
    } catch (error) {
      return fail(process, `${name}: ${reasonOf(error)}`, 2);
    }
  }
  if (options.has('e') || options.has('f')) return { patterns, names: options.operands };
  const [first, ...names] = options.operands;
  if (first !== undefined) return { patterns: first.split('\n'), names };
  process.write('stderr', `${usage.replace('grep [', `${process.name} [`)}\n`);
  return 2;
}

function matcherOf(
  process: CommandProcess,
  patterns: readonly string[],
  options: Options,
): Matcher | number {
  const kind = options.given.findLast((letter) => 'EFGP'.includes(letter));
  const named = { egrep: 'E', fgrep: 'F' }[process.name] ?? 'G';
  const syntax = ({ E: 'extended', F: 'fixed', P: 'perl' } as const)[kind ?? named] ?? 'basic';
  try {
    return createMatcher(patterns, {
      syntax,
      ignoresCase: options.has('i') || options.has('y'),
      wholeWords: options.has('w'),
      wholeLines: options.has('x'),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      process,
      syntax === 'perl' ? `-P is not known here as Perl's: ${reason}` : reason,
      2,
    );
  }
}

/** `name` is '' for the current folder that was not named. */
function searchName(search: Search, name: string, isRecursive: boolean): void {
  const { process, options } = search;
  if (name === '-') {
    searchBytes(search, options.valueOf('5') ?? '(standard input)', process.readStdin());
    return;
  }
  const path = resolvePath(process.cwd, name);
  const stat = statOrNull(process.tree, path);
  if (stat === null) complain(search, `${name}: No such file or directory`);
  else if (stat.kind !== 'dir') searchBytes(search, name, process.tree.readFile(path));
  else if (isRecursive) searchFolder(search, name, path);
  else if (options.valueOf('d') !== 'skip') complain(search, `${name}: Is a directory`);
}

function complain(search: Search, sentence: string): void {
  search.failed = true;
  if (!search.options.has('s')) fail(search.process, sentence);
}

function searchFolder(search: Search, name: string, path: string): void {
  const { process, options } = search;
  const isWanted = (entry: string): boolean => {
    const included = options.valuesOf('1');
    if (options.valuesOf('2').some((glob) => fnmatch(glob).test(entry))) return false;
    return included.length === 0 || included.some((glob) => fnmatch(glob).test(entry));
  };
  for (const entry of process.tree.readdir(path)) {
    const [whole, at] = [
      name === '' ? entry : `${name.replace(/\/+$/, '')}/${entry}`,
      `${path}/${entry}`,
    ];
    const { kind } = process.tree.lstat(at);
    if (kind === 'link' && (!options.has('R') || !process.tree.exists(at))) continue;
    const isFolder = process.tree.stat(at).kind === 'dir';
    const isExcluded = options.valuesOf('3').some((glob) => fnmatch(glob).test(entry));
    if (isFolder && !isExcluded) searchFolder(search, whole, at);
    else if (!isFolder && isWanted(entry)) searchBytes(search, whole, process.tree.readFile(at));
    if (search.found && options.has('q')) return;
  }
}

function searchBytes(search: Search, name: string, bytes: Uint8Array): void {
  const { process, options, matcher } = search;
  const text = decodeBytes(bytes);
  const isBinary = !options.has('a') && !options.has('z') && (text.includes('\0') || !isText(text));
  if (isBinary && (options.has('I') || options.valueOf('4') === 'without-match')) return;
  const selected = grepText(text, matcher, outputOf(search, name, isBinary), (line) =>
    process.write('stdout', line),
  );
  if (selected > 0) search.found = true;
  process.write('stdout', summaryOf(search, name, selected, isBinary));
}

function outputOf({ options, hasName }: Search, name: string, isBinary: boolean): GrepOutput {
  const count = (letter: string): number =>
    Number(options.valueOf(letter) ?? options.valueOf('C') ?? 0);
  return {
    name: hasName ? name : null,
    numbers: options.has('n'),
    offsets: options.has('b'),
    onlyMatches: options.has('o'),
    inverts: options.has('v'),
    max: Number(options.valueOf('m') ?? Infinity),
    before: count('B'),
    after: count('A'),
    end: options.has('z') ? '\0' : '\n',
    isQuiet: isBinary || isSummary(options),
    stopsAtFirst: options.has('l') || options.has('L') || options.has('q'),
  };
}

/** Whether lines are not printed themselves. */
function isSummary(options: Options): boolean {
  return ['l', 'L', 'c', 'q'].some((letter) => options.has(letter));
}

function summaryOf(
  { options, hasName }: Search,
  name: string,
  selected: number,
  isBinary: boolean,
): string {
  if (options.has('q')) return '';
  if (options.has('l') || options.has('L')) {
    const isListed = options.has('l') ? selected > 0 : selected === 0;
    return isListed ? `${name}${options.has('Z') ? '\0' : '\n'}` : '';
  }
  if (options.has('c')) return `${hasName ? `${name}:` : ''}${selected}\n`;
  return isBinary && selected > 0 ? `grep: ${name}: binary file matches\n` : '';
}
