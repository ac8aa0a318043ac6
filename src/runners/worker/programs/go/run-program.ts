import { baseOf, resolvePath } from '../../paths.ts';
import type { Tree } from '../../tree.ts';
import { createWasi } from '../../wasi/wasi.ts';
import type { Descriptor } from '../../wasi/descriptors.ts';
import { ownStreams } from '../../wasi/descriptors.ts';
import { errnoOf, wasiError } from '../../wasi/errno.ts';
import { runToItsEnd } from '../../wasi/run-wasi.ts';
import type { WasiRun } from '../../wasi/run-wasi.ts';

/** Go's own tools, by their path on the tree, where a file stands for each. */
export type Tools = ReadonlyMap<string, WebAssembly.Module>;

/**
 * Runs a program that Go has built, to its end. Go's own tools start each other: one that waits for
 * another waits here, too.
 */
export function runProgram(
  module: WebAssembly.Module,
  run: WasiRun,
  tools: Tools,
  streams: readonly Descriptor[] = ownStreams(),
): number {
  const env = { ...run.env, PWD: run.cwd };
  const { imports, memory, descriptors } = createWasi({ ...run, env }, [['/', '/']], streams);

  return runToItsEnd(
    module,
    { wasi_snapshot_preview1: imports, pocket_dojo: { spawn: answering(spawn) } },
    memory,
  );

  /** Answers the status of what was run. Each text is many, which end with a zero. */
  function spawn(
    argsAt: number,
    argsLength: number,
    envAt: number,
    envLength: number,
    cwdAt: number,
    cwdLength: number,
    ...fds: number[]
  ): number {
    const [path = '', ...args] = texts(argsAt, argsLength);
    const [folder = ''] = texts(cwdAt, cwdLength);
    const cwd = resolvePath(run.cwd, folder);
    const childEnv = Object.fromEntries(texts(envAt, envLength).map(variable));
    const program = resolvePath(cwd, path);
    const status = runProgram(
      programAt(program, run.tree, tools),
      { ...run, args, env: childEnv, cwd },
      tools,
      fds.map((fd) => descriptors.get(fd)),
    );
    // WASI knows no modes, and what was linked is to be run.
    if (baseOf(program) === 'link') {
      const linked = resolvePath(cwd, args[args.indexOf('-o') + 1] ?? '');
      if (run.tree.exists(linked)) run.tree.chmod(linked, 0o755);
    }
    return status;
  }

  function texts(at: number, length: number): string[] {
    return memory.text(at, length).split('\0').slice(0, -1);
  }
}

/** Throws an error of the tree, or one that says that the file there is no program. */
export function programAt(path: string, tree: Tree, tools: Tools): WebAssembly.Module {
  const tool = tools.get(tree.realpath(path));
  if (tool !== undefined) return tool;
  if ((tree.stat(path).mode & 0o111) === 0) throw wasiError('acces');
  const bytes = tree.readFile(path).slice();
  if (!WebAssembly.validate(bytes)) throw wasiError('noexec');
  return new WebAssembly.Module(bytes);
}

function variable(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** An error number is told from a status by its sign. */
function answering(spawn: (...args: number[]) => number): (...args: number[]) => number {
  return (...args) => {
    try {
      return spawn(...args);
    } catch (error) {
      return -errnoOf(error);
    }
  };
}
