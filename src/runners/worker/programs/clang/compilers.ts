import { parentOf } from '../../paths.ts';
import type { Finished, FromClang, ToClang } from '../../toolchains/clang/messages.ts';
import type { Process, Program } from '../program.ts';
import { filesFor } from './files-for.ts';

/** The commands that the toolchain does: each sends what it may need, and puts what came of it on the tree. */
export function createCompilers(toolchain: MessagePort): readonly Program[] {
  const post: (message: ToClang) => void = toolchain.postMessage.bind(toolchain);
  const waiting = new Map<number, (finished: Finished) => void>();
  let lastId = 0;
  let becomeReady = (): void => undefined;
  toolchain.onmessage = ({ data }: MessageEvent<FromClang>) => {
    if (data.kind === 'ready') becomeReady();
    if (data.kind === 'still-there') post({ kind: 'here' });
    if (data.kind !== 'finished') return;
    waiting.get(data.id)?.(data.finished);
    waiting.delete(data.id);
  };

  return Object.entries(tools).map(([tool, names], index): Program => ({
    names,
    ...(index === 0 ? { warm } : {}),
    async run(process) {
      const finished = await ask(tool, process);
      for (const { stream, bytes } of finished.output) process.write(stream, bytes);
      return put(process, finished);
    },
  }));

  /** A run is not charged with what the toolchain makes once for all of them. */
  function warm(): Promise<void> {
    return new Promise((resolve) => {
      becomeReady = resolve;
      post({ kind: 'when-ready' });
    });
  }

  function ask(tool: string, process: Process): Promise<Finished> {
    const { args, cwd } = process;
    // A compiler reads it when it is named as the source, and then as a whole.
    const stdin = args.some(isStdin) ? process.readStdin() : new Uint8Array(0);
    const id = (lastId += 1);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      const command = { args: [tool, ...args], cwd, stdin, ...filesFor(process) };
      post({ kind: 'command', id, command });
    });
  }
}

function isStdin(arg: string): boolean {
  return arg === '-' || arg === '/dev/stdin';
}

/** By what the toolchain calls it. gcc is clang here, and says so when asked for its version. */
const tools: Readonly<Record<string, readonly string[]>> = {
  clang: ['clang', 'gcc', 'cc'],
  'clang++': ['clang++', 'g++', 'c++'],
  ar: ['ar'],
  ranlib: ['ranlib'],
  nm: ['nm'],
};

function put(process: Process, { status, written, removed }: Finished): number {
  const { tree } = process;
  for (const path of removed) if (tree.exists(path)) tree.remove(path);
  for (const { path, bytes, mode } of written) {
    if (!tree.exists(parentOf(path))) {
      process.write('stderr', `${path}: No such file or directory\n`);
      return 1;
    }
    tree.writeFile(path, bytes);
    tree.chmod(path, mode);
  }
  return status;
}
