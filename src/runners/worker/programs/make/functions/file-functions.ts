import { resolvePath } from '../../../paths.ts';
import { glob } from '../glob.ts';
import { pathOf } from '../run.ts';
import type { Run } from '../run.ts';
import { stop } from '../stop.ts';
import { wordsOf } from '../words.ts';
import type { Call, MakeFunction } from './function.ts';

export const fileFunctions = {
  dir: eachWord((word) => folderOf(word)),
  notdir: eachWord((word) => word.slice(word.lastIndexOf('/') + 1)),
  suffix: {
    least: 0,
    most: 1,
    run: ([names = '']) =>
      wordsOf(names)
        .map(suffixOf)
        .filter((suffix) => suffix !== '')
        .join(' '),
  },
  basename: eachWord((word) => word.slice(0, word.length - suffixOf(word).length)),
  addsuffix: {
    least: 2,
    most: 2,
    run: ([suffix = '', names = '']) =>
      wordsOf(names)
        .map((name) => name + suffix)
        .join(' '),
  },
  addprefix: {
    least: 2,
    most: 2,
    run: ([prefix = '', names = '']) =>
      wordsOf(names)
        .map((name) => prefix + name)
        .join(' '),
  },
  join: {
    least: 2,
    most: 2,
    run([first = '', second = '']) {
      const [firsts, seconds] = [wordsOf(first), wordsOf(second)];
      const length = Math.max(firsts.length, seconds.length);
      return Array.from({ length }, (_, at) => (firsts[at] ?? '') + (seconds[at] ?? '')).join(' ');
    },
  },
  wildcard: {
    least: 0,
    most: 1,
    run: ([patterns = ''], { run }) =>
      wordsOf(patterns)
        .flatMap((pattern) => glob(run, pattern))
        .join(' '),
  },
  realpath: {
    least: 0,
    most: 1,
    run: ([names = ''], { run }) =>
      wordsOf(names)
        .filter((name) => run.process.tree.exists(pathOf(run, name)))
        .map((name) => run.process.tree.realpath(pathOf(run, name)))
        .join(' '),
  },
  abspath: {
    least: 0,
    most: 1,
    run: ([names = ''], { run }) =>
      wordsOf(names)
        .map((name) => resolvePath(run.cwd, name))
        .join(' '),
  },
  file: { least: 1, most: 2, run: ([where = '', text], call) => readOrWrite(where, text, call) },
} satisfies Readonly<Record<string, MakeFunction>>;

function eachWord(change: (word: string) => string): MakeFunction {
  return { least: 0, most: 1, run: ([names = '']) => wordsOf(names).map(change).join(' ') };
}

function folderOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return slash < 0 ? './' : name.slice(0, slash + 1);
}

function suffixOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 || name.includes('/', dot) ? '' : name.slice(dot);
}

/** `$(file > name,text)`, `$(file >> name,text)`, `$(file < name)`. */
function readOrWrite(where: string, text: string | undefined, { run }: Call): string {
  const [, way = '', name = ''] = /^\s*(>>|>|<|)\s*(.*?)\s*$/s.exec(where) ?? [];
  if (way === '') throw stop(run.location, `file: invalid file operation: ${where}`);
  if (name === '') throw stop(run.location, 'file: missing filename');
  if (way !== '<') return write(run, name, text ?? '', way === '>>');
  if (text !== undefined) throw stop(run.location, 'file: too many arguments');
  const { tree } = run.process;
  const path = pathOf(run, name);
  if (!tree.exists(path)) return '';
  return new TextDecoder().decode(tree.readFile(path)).replace(/\n$/, '');
}

function write(run: Run, name: string, text: string, isAppended: boolean): string {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const bytes = new TextEncoder().encode(whole);
  const { tree } = run.process;
  try {
    if (isAppended) tree.appendFile(pathOf(run, name), bytes);
    else tree.writeFile(pathOf(run, name), bytes);
  } catch {
    throw stop(run.location, `open: ${name}: No such file or directory`);
  }
  return '';
}
