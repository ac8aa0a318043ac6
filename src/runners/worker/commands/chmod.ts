import { resolvePath } from '../paths.ts';
import type { Command } from './command.ts';
import { fail } from './command.ts';
import { changedMode } from './mode.ts';
import { lstatOrNull } from './walk.ts';

/** `chmod [-R] MODE FILE...` */
export const chmod: Command = {
  names: ['chmod'],
  run(process) {
    const words = [...process.args];
    const flags = new Set<string>();
    while (/^-(?:[Rcfv]+|-recursive)$/.test(words[0] ?? '')) {
      for (const letter of words.shift()?.replace('--recursive', 'R') ?? '') flags.add(letter);
    }
    if (words[0] === '--') words.shift();
    const [change, ...names] = words;
    if (change === undefined) return fail(process, 'missing operand');
    if (names.length === 0) return fail(process, `missing operand after '${change}'`);
    if (changedMode(0, change) === null) return fail(process, `invalid mode: '${change}'`);
    let status = 0;
    const visit = (path: string): void => {
      const { mode, kind } = process.tree.stat(path);
      process.tree.chmod(path, changedMode(mode, change, kind === 'dir') ?? mode);
      if (kind !== 'dir' || !flags.has('R')) return;
      for (const name of process.tree.readdir(path)) {
        if (lstatOrNull(process.tree, `${path}/${name}`)?.kind !== 'link') visit(`${path}/${name}`);
      }
    };
    for (const name of names) {
      const path = resolvePath(process.cwd, name);
      if (process.tree.exists(path)) visit(path);
      else status = fail(process, `cannot access '${name}': No such file or directory`);
    }
    return status;
  },
};
