import type { Compilation, Compiled } from '../../toolchains/typescript/compilation.ts';
import { parentOf } from '../../paths.ts';
import type { Process, Program } from '../program.ts';
import { filesFor } from './files-for.ts';

/** `tsc`, with its own arguments: the toolchain beside this worker compiles, and the tree gets what it wrote. */
export function createTsc(toolchain: MessagePort): Program {
  const waiting = new Map<number, (compiled: Compiled) => void>();
  const post: (compilation: Compilation) => void = toolchain.postMessage.bind(toolchain);
  let lastId = 0;
  toolchain.onmessage = ({ data }: MessageEvent<Compiled>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };

  return {
    names: ['tsc'],
    async run(process) {
      const { args, cwd } = process;
      const compiled = await ask({ args, cwd, ...filesFor(process) });
      put(process, compiled);
      process.write('stdout', compiled.stdout);
      return compiled.status;
    },
  };

  function ask(compilation: Omit<Compilation, 'id'>): Promise<Compiled> {
    const id = (lastId += 1);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post({ ...compilation, id });
    });
  }
}

function put({ tree }: Process, { written, deleted }: Compiled): void {
  const encoder = new TextEncoder();
  for (const path of deleted) tree.remove(path);
  for (const { path, text } of written) {
    tree.mkdir(parentOf(path), { recursive: true });
    tree.writeFile(path, encoder.encode(text));
  }
}
