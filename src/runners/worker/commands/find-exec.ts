import { commandLine } from '../bash/quote.ts';
import { resolvePath } from '../paths.ts';
import type { CommandProcess } from './command.ts';
import type { Expression } from './find-expression.ts';

/** A find under way. */
export type FindWalk = {
  readonly process: CommandProcess;
  links: 'P' | 'L' | 'H';
  minDepth: number;
  maxDepth: number;
  /** What is in a folder comes before it. */
  isDeep: boolean;
  pruned: boolean;
  quits: boolean;
  /** An action was named, so that nothing is printed unasked. */
  acts: boolean;
  status: number;
  /** What `-exec COMMAND {} +` has still to run. */
  readonly batches: { finish(): Promise<void> }[];
};

/** `-exec COMMAND ;` for each, with `+` once for all. */
export function readExec(walk: FindWalk, isInFolder: boolean, take: () => string): Expression {
  const { process } = walk;
  const words: string[] = [];
  for (;;) {
    const word = take();
    if (word === ';') break;
    if (word === '+' && words.at(-1) === '{}') {
      return gathering(walk, words.slice(0, -1));
    }
    words.push(word);
  }
  return async (found) => {
    const cwd = isInFolder ? resolvePath(found.path, '..') : process.cwd;
    const name = isInFolder ? `./${found.path.slice(found.path.lastIndexOf('/') + 1)}` : found.name;
    const line = commandLine(words.map((word) => word.replaceAll('{}', name)));
    return (await process.relay(line, { cwd })) === 0;
  };
}

/** `-exec COMMAND {} +`: once, for all of them. */
function gathering(walk: FindWalk, words: readonly string[]): Expression {
  const names: string[] = [];
  walk.batches.push({
    async finish() {
      if (names.length === 0) return;
      if ((await walk.process.relay(commandLine([...words, ...names]))) !== 0) walk.status = 1;
    },
  });
  return ({ name }) => names.push(name) > 0;
}
