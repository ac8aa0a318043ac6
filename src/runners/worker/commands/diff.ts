import { decodeBytes } from '../byte-text.ts';
import { baseOf, resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { editsOf } from './diff-edits.ts';
import type { Edit } from './diff-edits.ts';
import { normalDiff, unifiedDiff } from './diff-text.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { statOrNull } from './walk.ts';

/** `diff` in its own format and, with -u, in the unified one; of folders with -r. */
export const diff: Command = {
  names: ['diff'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'uqrBwbiEZsNaTy',
      values: 'UL',
      long: {
        unified: 'u',
        brief: 'q',
        recursive: 'r',
        'ignore-blank-lines': 'B',
        'ignore-all-space': 'w',
        'ignore-space-change': 'b',
        'ignore-trailing-space': 'Z',
        'ignore-case': 'i',
        'strip-trailing-cr': 'E',
        'report-identical-files': 's',
        'new-file': 'N',
        text: 'a',
        label: 'L',
        color: 'T',
        'color=never': 'T',
      },
    });
    if (options.problem !== null) return fail(process, options.problem, 2);
    const [first, second, ...more] = options.operands;
    if (first === undefined || second === undefined || more.length > 0) {
      return fail(process, `missing operand after '${first ?? 'diff'}'`, 2);
    }
    return compare({ process, options }, first, second);
  },
};

type Comparison = { readonly process: CommandProcess; readonly options: Options };

/** 0 the same, 1 different, 2 trouble. */
function compare(comparison: Comparison, first: string, second: string): number {
  const { process } = comparison;
  const kindOf = (name: string): string | null =>
    name === '-'
      ? 'file'
      : (statOrNull(process.tree, resolvePath(process.cwd, name))?.kind ?? null);
  const [a, b] = [kindOf(first), kindOf(second)];
  const missing = [first, second].filter((name) => kindOf(name) === null);
  if (missing.length > 0 && !comparison.options.has('N')) {
    for (const name of missing) fail(process, `${name}: No such file or directory`);
    return 2;
  }
  if (a === 'dir' && b === 'dir') return compareFolders(comparison, first, second);
  if (a === 'dir') return compareFiles(comparison, `${first}/${baseOf(second)}`, second);
  if (b === 'dir') return compareFiles(comparison, first, `${second}/${baseOf(first)}`);
  return compareFiles(comparison, first, second);
}

function compareFolders(comparison: Comparison, first: string, second: string): number {
  const { process, options } = comparison;
  const namesIn = (name: string): string[] => process.tree.readdir(resolvePath(process.cwd, name));
  const [mine, theirs] = [namesIn(first), namesIn(second)];
  let status = 0;
  for (const name of [...new Set([...mine, ...theirs])].toSorted()) {
    const [a, b] = [`${first}/${name}`, `${second}/${name}`];
    if (!options.has('N') && !(mine.includes(name) && theirs.includes(name))) {
      process.write('stdout', `Only in ${mine.includes(name) ? first : second}: ${name}\n`);
      status = Math.max(status, 1);
      continue;
    }
    const isFolder = (path: string): boolean =>
      statOrNull(process.tree, resolvePath(process.cwd, path))?.kind === 'dir';
    if (isFolder(a) && isFolder(b)) {
      if (options.has('r')) status = Math.max(status, compareFolders(comparison, a, b));
      else process.write('stdout', `Common subdirectories: ${a} and ${b}\n`);
    } else {
      status = Math.max(status, compareFiles(comparison, a, b, titleOf(process.args, a, b)));
    }
  }
  return status;
}

/** Between folders each file is told by the command that would compare it. */
function titleOf(args: readonly string[], a: string, b: string): string {
  const options = args.filter((arg) => arg.startsWith('-') && arg !== '-');
  return `${['diff', ...options, a, b].join(' ')}\n`;
}

function compareFiles(
  { process, options }: Comparison,
  first: string,
  second: string,
  title = '',
): number {
  const [a, b] = [read(process, first), read(process, second)];
  if (isBinary(a, b) && !options.has('a')) {
    const isSame = sameBytes(a, b);
    if (!isSame) process.write('stdout', `Binary files ${first} and ${second} differ\n`);
    return isSame ? 0 : 1;
  }
  const [oldLines, newLines] = [linesOf(a), linesOf(b)];
  const edits = editsThatCount(oldLines, newLines, options);
  if (edits.length === 0) {
    if (options.has('s')) process.write('stdout', `Files ${first} and ${second} are identical\n`);
    return 0;
  }
  if (options.has('q')) {
    process.write('stdout', `Files ${first} and ${second} differ\n`);
    return 1;
  }
  const isUnified = options.has('u') || options.has('U');
  const text = isUnified
    ? names(process, first, second) +
      unifiedDiff(oldLines, newLines, edits, Number(options.valueOf('U') ?? 3))
    : normalDiff(oldLines, newLines, edits);
  process.write('stdout', title + text);
  return 1;
}

/** A file that is not there is empty, with -N. */
function read(process: CommandProcess, name: string): Uint8Array {
  if (name === '-') return process.readStdin();
  const path = resolvePath(process.cwd, name);
  return process.tree.exists(path) ? process.tree.readFile(path) : new Uint8Array(0);
}

function isBinary(...files: readonly Uint8Array[]): boolean {
  return files.some((bytes) => bytes.includes(0));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function editsThatCount(
  oldLines: readonly string[],
  newLines: readonly string[],
  options: Options,
): Edit[] {
  const isBlank = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === '');
  return editsOf(oldLines, newLines, keyOf(options)).filter(
    (edit) =>
      !options.has('B') ||
      !isBlank(oldLines.slice(edit.oldStart, edit.oldEnd)) ||
      !isBlank(newLines.slice(edit.newStart, edit.newEnd)),
  );
}

function names({ tree, cwd }: CommandProcess, first: string, second: string): string {
  const time = (name: string): string => {
    const ms = statOrNull(tree, resolvePath(cwd, name))?.mtimeMs ?? 0;
    const [day = '', clock = ''] = new Date(ms).toISOString().split(/[TZ.]/);
    return `${day} ${clock}.${String(Math.round((ms % 1000) * 1e6)).padStart(9, '0')} +0000`;
  };
  return `--- ${first}\t${time(first)}\n+++ ${second}\t${time(second)}\n`;
}

function linesOf(bytes: Uint8Array): string[] {
  return decodeBytes(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function keyOf(options: Options): (line: string) => string {
  return (line) => {
    let key = line;
    if (options.has('E')) key = key.replace(/\r\n$/, '\n');
    if (options.has('w')) key = key.replaceAll(/\s+/g, '');
    if (options.has('b')) key = key.replaceAll(/\s+/g, ' ').trimEnd();
    if (options.has('Z')) key = key.trimEnd();
    return options.has('i') ? key.toLowerCase() : key;
  };
}
