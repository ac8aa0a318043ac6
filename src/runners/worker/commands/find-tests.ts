import { baseOf, resolvePath } from '../paths.ts';
import type { Stat } from '../tree-node.ts';
import type { Tree } from '../tree.ts';
import { ExpressionError } from './find-expression.ts';
import type { Expression, Found } from './find-expression.ts';
import { fnmatch } from './fnmatch.ts';
import { changedMode } from './mode.ts';
import { posixAlternatives } from './posix-regexp.ts';
import type { RegExpSyntax } from './posix-regexp.ts';
import { lstatOrNull, statOrNull } from './walk.ts';

export type TestWorld = {
  readonly tree: Tree;
  readonly cwd: string;
  readonly nowMs: number;
  readonly followsLinks: boolean;
  /** Of the -regex that follow. */
  regExpSyntax: RegExpSyntax;
};

/** The tests of find, which change nothing; null for a word that is none. */
export function readTest(name: string, take: () => string, world: TestWorld): Expression | null {
  const { tree, cwd, nowMs } = world;
  const lower = name.replace(/^-i(name|path|wholename|lname|regex)$/, '-$1');
  const ignoresCase = lower !== name;
  switch (lower) {
    case '-name':
      return matching(fnmatch(take(), ignoresCase), (found) => baseOf(found.name) || found.name);
    case '-path':
    case '-wholename':
      return matching(fnmatch(take(), ignoresCase), (found) => found.name);
    case '-lname': {
      const pattern = fnmatch(take(), ignoresCase);
      return ({ stat, path }) => stat.kind === 'link' && pattern.test(tree.readlink(path));
    }
    case '-regex': {
      const source = posixAlternatives(take(), world.regExpSyntax).join('|');
      return matching(new RegExp(`^(?:${source})$`, ignoresCase ? 'isu' : 'su'), (it) => it.name);
    }
    case '-regextype':
      world.regExpSyntax = /extended|egrep|awk/.test(take()) ? 'extended' : 'basic';
      return () => true;
    case '-type':
    case '-xtype': {
      const letters = take().split(',');
      const wrong = letters.find((letter) => !'bcdpfls'.includes(letter) || letter.length !== 1);
      if (wrong !== undefined) throw new ExpressionError(`Unknown argument to ${name}: ${wrong}`);
      return ({ stat, path }) => {
        const other = world.followsLinks ? lstatOrNull(tree, path) : statOrNull(tree, path);
        const of = lower === '-type' ? stat : (other ?? stat);
        return letters.includes(typeLetter(of));
      };
    }
    case '-empty':
      return ({ stat, path }) =>
        stat.kind === 'dir'
          ? tree.readdir(path).length === 0
          : stat.kind === 'file' && stat.size === 0;
    case '-size': {
      const [, sign, count, unit = 'b'] = /^([-+]?)(\d+)([cwbkMG]?)$/.exec(take()) ?? [];
      if (count === undefined) throw new ExpressionError('invalid -size type');
      const size = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit || 'b'] ?? 512;
      return comparing(`${sign}${count}`, ({ stat }) => Math.ceil(sizeOf(stat) / size));
    }
    case '-newer':
    case '-anewer':
    case '-cnewer':
    case '-newermm': {
      const other = take();
      const stat = statOrNull(tree, resolvePath(cwd, other));
      if (stat === null) throw new ExpressionError(`‘${other}’: No such file or directory`);
      return (found) => found.stat.mtimeMs > stat.mtimeMs;
    }
    case '-newermt': {
      const since = Date.parse(take());
      return (found) => found.stat.mtimeMs > since;
    }
    case '-mtime':
    case '-atime':
    case '-ctime':
      return comparing(take(), ({ stat }) => Math.floor((nowMs - stat.mtimeMs) / 86_400_000));
    case '-mmin':
    case '-amin':
    case '-cmin':
      return comparing(take(), ({ stat }) => Math.ceil((nowMs - stat.mtimeMs) / 60_000));
    case '-perm':
      return permission(take());
    case '-links':
      return comparing(take(), ({ stat }) => linksOf(stat, tree, ''));
    case '-inum':
      return comparing(take(), ({ stat }) => stat.ino);
    case '-samefile': {
      const { ino } = tree.stat(resolvePath(cwd, take()));
      return ({ stat }) => stat.ino === ino;
    }
    case '-user':
    case '-group':
    case '-uid':
    case '-gid': {
      const owner = take();
      return () => owner === 'sandbox' || owner === '1000';
    }
    case '-readable':
      return ({ stat }) => (stat.mode & 0o400) !== 0;
    case '-writable':
      return ({ stat }) => (stat.mode & 0o200) !== 0;
    case '-executable':
      return ({ stat }) => (stat.mode & 0o111) !== 0;
    case '-true':
      return () => true;
    case '-false':
    case '-nouser':
    case '-nogroup':
      return () => false;
    default:
      return null;
  }
}

/** `d`, `f`, `l` and `c`, as -type and %y name them. */
export function typeLetter({ kind }: Stat): string {
  return { dir: 'd', file: 'f', link: 'l', null: 'c' }[kind];
}

/** A folder has some size everywhere. */
export function sizeOf({ kind, size }: Stat): number {
  return kind === 'dir' ? 4096 : size;
}

/** A folder is named in its parent, in itself and in each folder in it. */
export function linksOf({ kind }: Stat, tree: Tree, path: string): number {
  if (kind !== 'dir' || path === '') return kind === 'dir' ? 2 : 1;
  return (
    2 + tree.readdir(path).filter((name) => tree.lstat(`${path}/${name}`).kind === 'dir').length
  );
}

function matching(pattern: RegExp, text: (found: Found) => string): Expression {
  return (found) => pattern.test(text(found));
}

/** `+5` is more than 5, `-5` less. */
function comparing(text: string, value: (found: Found) => number): Expression {
  const count = Number(text.replace(/^[-+]/, ''));
  if (Number.isNaN(count)) throw new ExpressionError(`invalid argument \`${text}'`);
  if (text.startsWith('+')) return (found) => value(found) > count;
  if (text.startsWith('-')) return (found) => value(found) < count;
  return (found) => value(found) === count;
}

/** `644` exactly, `-644` all of these bits, `/111` any. */
function permission(text: string): Expression {
  const bits = changedMode(0, text.replace(/^[-/]/, ''));
  if (bits === null) throw new ExpressionError(`invalid mode ‘${text}’`);
  return ({ stat }) => {
    const mode = stat.mode & 0o7777;
    if (text.startsWith('-')) return (mode & bits) === bits;
    return text.startsWith('/') ? bits === 0 || (mode & bits) !== 0 : mode === bits;
  };
}
