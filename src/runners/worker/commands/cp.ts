import { baseOf, resolvePath } from '../paths.ts';
import type { Stat } from '../tree-node.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
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
    const copy: Copy = {
      process,
      isRecursive: options.has('r') || options.has('R') || options.has('a'),
      keepsTimes: options.has('p') || options.has('a'),
      keepsLinks: options.has('a') || options.has('P') || options.has('d'),
      overwrites: !options.has('n'),
      onlyNewer: options.has('u'),
      isSymbolic: options.has('s'),
      isVerbose: options.has('v'),
    };
    let status = 0;
    for (const source of sources) {
      const name = source.replace(/\/+$/, '');
      // `cp -r folder/. target` copies what is in the folder.
      const isContent = /(?:^|\/)\.\.?$/.test(name);
      const to = isInto && !isContent ? `${target.replace(/\/+$/, '')}/${baseOf(name)}` : target;
      if (!copyOne(copy, source, to)) status = 1;
    }
    return status;
  },
};

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
  const followed = copy.keepsLinks ? lstatOrNull(tree, from) : statOrNull(tree, from);
  const stat = followed ?? lstatOrNull(tree, from);
  if (stat === null || (followed === null && !copy.isRecursive)) {
    fail(copy.process, `cannot stat '${source}': No such file or directory`);
    return false;
  }
  if (stat.kind === 'dir' && !copy.isRecursive) {
    fail(copy.process, `-r not specified; omitting directory '${source}'`);
    return false;
  }
  const there = statOrNull(tree, to);
  if (there !== null && there.kind !== 'dir') {
    if (!copy.overwrites) return true;
    if (copy.onlyNewer && there.mtimeMs >= stat.mtimeMs) return true;
    if (there.ino === stat.ino) {
      fail(copy.process, `'${source}' and '${target}' are the same file`);
      return false;
    }
  }
  if (there?.kind === 'dir' && stat.kind !== 'dir') {
    fail(copy.process, `cannot overwrite directory '${target}' with non-directory '${source}'`);
    return false;
  }
  try {
    return put(copy, { source, target, from, to, stat });
  } catch (error) {
    fail(copy.process, `cannot create regular file '${target}': ${reasonOf(error)}`);
    return false;
  }
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
