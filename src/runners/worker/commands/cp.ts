import { baseOf, resolvePath } from '../paths.ts';
import type { Stat } from '../tree-node.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { lstatOrNull, statOrNull } from './walk.ts';

/** A copy is new: it has the time of now, unless -p or -a keep the old one. */
export const cp: Command = {
  names: ['cp'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'afHiLlnPpRrsTuvdx',
      values: 't',
      long: {
        archive: 'a',
        force: 'f',
        'no-clobber': 'n',
        'no-dereference': 'P',
        preserve: 'p',
        recursive: 'r',
        update: 'u',
        verbose: 'v',
        'no-target-directory': 'T',
        'target-directory': 't',
      },
    });
    if (options.problem !== null) return fail(process, options.problem);
    const sources = [...options.operands];
    const target = options.valueOf('t') ?? sources.pop();
    if (target === undefined) return fail(process, 'missing file operand');
    if (sources.length === 0) {
      return fail(process, `missing destination file operand after '${target}'`);
    }
    const { tree, cwd } = process;
    const isInto = !options.has('T') && statOrNull(tree, resolvePath(cwd, target))?.kind === 'dir';
    if (sources.length > 1 && !isInto) return fail(process, `target '${target}': Not a directory`);
    const copy = copyOf(process, options);
    let status = 0;
    for (const source of sources) {
      if (!copyOne(copy, source, isInto ? inside(target, source) : target)) status = 1;
    }
    return status;
  },
};

/** Where `source` goes in the folder `target`; `folder/.` is what is in the folder. */
function inside(target: string, source: string): string {
  const name = source.replace(/\/+$/, '');
  return /(?:^|\/)\.\.?$/.test(name) ? target : `${target.replace(/\/+$/, '')}/${baseOf(name)}`;
}

function copyOf(process: CommandProcess, options: Options): Copy {
  const all = options.has('a');
  return {
    process,
    isRecursive: all || options.has('r') || options.has('R'),
    keepsTimes: all || options.has('p'),
    keepsLinks: all || options.has('P') || options.has('d'),
    overwrites: !options.has('n'),
    onlyNewer: options.has('u'),
    isSymbolic: options.has('s'),
    isVerbose: options.has('v'),
  };
}

type Copy = {
  readonly process: CommandProcess;
  readonly isRecursive: boolean;
  readonly keepsTimes: boolean;
  readonly keepsLinks: boolean;
  readonly overwrites: boolean;
  readonly onlyNewer: boolean;
  readonly isSymbolic: boolean;
  readonly isVerbose: boolean;
};

function copyOne(copy: Copy, source: string, target: string): boolean {
  const { tree, cwd } = copy.process;
  const from = resolvePath(cwd, source);
  const to = resolvePath(cwd, target);
  const stat = copy.keepsLinks ? lstatOrNull(tree, from) : statOrNull(tree, from);
  if (stat === null) {
    fail(copy.process, `cannot stat '${source}': No such file or directory`);
    return false;
  }
  const there = statOrNull(tree, to);
  const problem = problemOf(copy, source, target, stat, there);
  if (problem !== null) {
    fail(copy.process, problem);
    return false;
  }
  const isOlder = copy.onlyNewer && there !== null && there.mtimeMs >= stat.mtimeMs;
  if (stat.kind !== 'dir' && there !== null && (!copy.overwrites || isOlder)) return true;
  try {
    return put(copy, { source, target, from, to, stat });
  } catch (error) {
    fail(copy.process, `cannot create regular file '${target}': ${reasonOf(error)}`);
    return false;
  }
}

function problemOf(
  copy: Copy,
  source: string,
  target: string,
  stat: Stat,
  there: Stat | null,
): string | null {
  if (stat.kind === 'dir') {
    return copy.isRecursive ? null : `-r not specified; omitting directory '${source}'`;
  }
  if (there?.kind === 'dir') {
    return `cannot overwrite directory '${target}' with non-directory '${source}'`;
  }
  return there?.ino === stat.ino ? `'${source}' and '${target}' are the same file` : null;
}

type Step = {
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly stat: Stat;
};

function put(copy: Copy, { source, target, from, to, stat }: Step): boolean {
  const { tree } = copy.process;
  let isWhole = true;
  if (copy.isVerbose) copy.process.write('stdout', `'${source}' -> '${target}'\n`);
  if (copy.isSymbolic) tree.symlink(source, to);
  else if (stat.kind === 'link') {
    if (lstatOrNull(tree, to) !== null) tree.unlink(to);
    tree.symlink(tree.readlink(from), to);
    return true;
  } else if (stat.kind === 'dir') {
    if (`${to}/`.startsWith(`${from}/`)) {
      fail(copy.process, `cannot copy a directory, '${source}', into itself, '${target}'`);
      return false;
    }
    tree.mkdir(to, { recursive: true, mode: stat.mode });
    for (const name of tree.readdir(from)) {
      isWhole = copyOne(copy, `${source}/${name}`, `${target}/${name}`) && isWhole;
    }
  } else tree.writeFile(to, tree.readFile(from), stat.mode);
  if (copy.keepsTimes) {
    tree.chmod(to, stat.mode);
    tree.utimes(to, stat.mtimeMs);
  }
  return isWhole;
}
