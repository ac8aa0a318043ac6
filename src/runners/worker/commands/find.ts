import { commandLine } from '../bash/quote.ts';
import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { ExpressionError, readExpression } from './find-expression.ts';
import { readExec } from './find-exec.ts';
import type { FindWalk } from './find-exec.ts';
import type { Expression, Found } from './find-expression.ts';
import { findPrintf } from './find-printf.ts';
import { readTest } from './find-tests.ts';
import { lstatOrNull, statOrNull } from './walk.ts';

/** GNU's find; folders are read in the order of names. */
export const find: Command = {
  names: ['find'],
  async run(process) {
    const given = readWords(process.args);
    const walk: FindWalk = {
      process,
      links: given.links,
      minDepth: 0,
      maxDepth: Infinity,
      isDeep: false,
      pruned: false,
      quits: false,
      acts: false,
      status: 0,
      batches: [],
    };
    const expression = expressionOf(walk, given.words);
    if (typeof expression === 'string') return fail(process, expression);
    for (const root of given.roots) {
      const path = resolvePath(process.cwd, root);
      const followed = walk.links === 'P' ? null : statOrNull(process.tree, path);
      const stat = followed ?? lstatOrNull(process.tree, path);
      if (stat === null) walk.status = fail(process, `‘${root}’: No such file or directory`);
      else await visit(walk, expression, { name: root, root, path, depth: 0, stat }, []);
      if (walk.quits) break;
    }
    for (const batch of walk.batches) await batch.finish();
    return walk.status;
  },
};

function readWords(args: readonly string[]): {
  links: FindWalk['links'];
  roots: readonly string[];
  words: readonly string[];
} {
  let at = 0;
  let links: FindWalk['links'] = 'P';
  for (; /^-([PLH]|O\d?|D)$/.test(args[at] ?? ''); at += 1) {
    const letter = args[at]?.charAt(1);
    if (letter === 'P' || letter === 'L' || letter === 'H') links = letter;
  }
  const isWord = (arg: string): boolean => /^-.|^[()!,]$/.test(arg);
  const begin = args.findIndex((arg, index) => index >= at && isWord(arg));
  const end = begin === -1 ? args.length : begin;
  const roots = args.slice(at, end);
  return { links, roots: roots.length === 0 ? ['.'] : roots, words: args.slice(end) };
}

/** `above`: the folders that it is in, so that a link to one of them does not go round for ever. */
async function visit(
  walk: FindWalk,
  expression: Expression,
  found: Found,
  above: readonly number[],
): Promise<void> {
  const { stat, depth } = found;
  const isWanted = depth >= walk.minDepth;
  walk.pruned = false;
  if (isWanted && !walk.isDeep) await expression(found);
  if (isToOpen(walk, found, above)) {
    for (const entry of walk.process.tree.readdir(found.path)) {
      if (walk.quits) return;
      const next = entryOf(walk, found, entry);
      // It may have been removed meanwhile.
      if (next !== null) await visit(walk, expression, next, [...above, stat.ino]);
    }
  }
  if (isWanted && walk.isDeep && !walk.quits) await expression(found);
}

function isToOpen(walk: FindWalk, { stat, depth }: Found, above: readonly number[]): boolean {
  if (walk.pruned || depth >= walk.maxDepth) return false;
  return stat.kind === 'dir' && !above.includes(stat.ino);
}

function entryOf(walk: FindWalk, folder: Found, entry: string): Found | null {
  const { tree } = walk.process;
  const path = `${folder.path === '/' ? '' : folder.path}/${entry}`;
  const stat = (walk.links === 'L' ? statOrNull(tree, path) : null) ?? lstatOrNull(tree, path);
  if (stat === null) return null;
  const name = `${folder.name}${folder.name.endsWith('/') ? '' : '/'}${entry}`;
  return { name, root: folder.root, path, depth: folder.depth + 1, stat };
}

/** A sentence for what is none. */
function expressionOf(walk: FindWalk, words: readonly string[]): Expression | string {
  try {
    const read = readExpression(words, primaryReader(walk));
    const print: Expression = ({ name }) => written(walk, `${name}\n`);
    if (read === null) return print;
    return walk.acts ? read : async (found) => (await read(found)) && print(found);
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof SyntaxError) return error.message;
    throw error;
  }
}

function primaryReader(walk: FindWalk): (name: string, take: () => string) => Expression {
  const { process } = walk;
  const world = {
    tree: process.tree,
    cwd: process.cwd,
    nowMs: Date.now(),
    followsLinks: walk.links === 'L',
    regExpSyntax: 'emacs' as const,
  };
  return (name, take) => {
    switch (name) {
      case '-maxdepth':
      case '-mindepth': {
        const depth = take();
        if (!/^\d+$/.test(depth)) {
          throw new ExpressionError(
            `Expected a positive decimal integer argument to ${name}, but got ‘${depth}’`,
          );
        }
        walk[name === '-maxdepth' ? 'maxDepth' : 'minDepth'] = Number(depth);
        return () => true;
      }
      case '-depth':
      case '-d':
        walk.isDeep = true;
        return () => true;
      case '-follow':
        walk.links = 'L';
        return () => true;
      case '-xdev':
      case '-mount':
      case '-daystart':
      case '-noleaf':
      case '-warn':
      case '-nowarn':
      case '-ignore_readdir_race':
        return () => true;
      case '-prune':
        return () => (walk.pruned = true);
      default:
        return readTest(name, take, world) ?? readAction(walk, name, take);
    }
  };
}

function readAction(walk: FindWalk, name: string, take: () => string): Expression {
  const { process } = walk;
  walk.acts = true;
  switch (name) {
    case '-print':
      return (found) => written(walk, `${found.name}\n`);
    case '-print0':
      return (found) => written(walk, `${found.name}\0`);
    case '-printf': {
      const format = take();
      return (found) => written(walk, findPrintf(format, found, process.tree));
    }
    case '-fprint': {
      const target = resolvePath(process.cwd, take());
      process.tree.writeFile(target, new Uint8Array(0));
      return (found) => {
        process.tree.appendFile(target, new TextEncoder().encode(`${found.name}\n`));
        return true;
      };
    }
    case '-ls':
      return async (found) => (await process.relay(commandLine(['ls', '-dils', found.name]))) === 0;
    case '-delete':
      walk.isDeep = true;
      return (found) => remove(walk, found);
    case '-quit':
      return () => (walk.quits = true);
    case '-exec':
    case '-execdir':
    case '-ok':
      return readExec(walk, name === '-execdir', take);
    default:
      throw new ExpressionError(
        name.startsWith('-')
          ? `unknown predicate \`${name}'`
          : `paths must precede expression: \`${name}'`,
      );
  }
}

function remove(walk: FindWalk, { path, name }: Found): boolean {
  const { tree } = walk.process;
  if (name === '.') return true;
  try {
    if (tree.lstat(path).kind === 'dir') tree.rmdir(path);
    else tree.unlink(path);
    return true;
  } catch (error) {
    walk.status = fail(walk.process, `cannot delete ‘${name}’: ${reasonOf(error)}`);
    return false;
  }
}

function written({ process }: FindWalk, text: string): boolean {
  process.write('stdout', text);
  return true;
}
