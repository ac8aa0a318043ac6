import { bytesOfChars } from '../byte-chars.ts';
import { resolvePath } from '../paths.ts';
import type { Tree } from '../tree.ts';
import { builtin } from './builtins.ts';
import { arrayAssignment, declare } from './declare.ts';
import { interpreterOf } from './interpreter-of.ts';
import { exitOf } from './interpreter.ts';
import type {
  BashResult,
  Context,
  Interpreter,
  Routes,
  Script,
  ShellState,
  Tools,
} from './interpreter.ts';
import { leftOfStdin } from './left-of-stdin.ts';
import { located, notFound } from './messages.ts';
import type { OutputFrames } from './output-frames.ts';
import { parse } from './parse.ts';
import { runExitTrap, runTrap } from './traps.ts';

/**
 * What the patches of build/just-bash call, as `state.pocket`. One object for a run, its nested
 * shells among it.
 */
export function createBashHooks(tree: Tree, frames: OutputFrames) {
  let tools: Tools | null = null;
  const background = new Map<number, number>();

  return {
    begin: (given: Tools) => {
      tools = given;
    },
    shellVariables: ({ env, exportedVars }: ShellState) =>
      new Map([...env].filter(([name]) => exportedVars?.has(name) !== true)),
    exportedNames: (state: ShellState, { env, replaceEnv }: ExecOptions) =>
      new Set([
        ...(replaceEnv === true ? [] : (state.exportedVars ?? [])),
        ...Object.keys(env ?? {}).filter((name) => /^[a-z_]\w*$/i.test(name)),
      ]),
    parse: (parseAll: (source: string) => Script, source: string, state: ShellState) => {
      const name = state.env.get('0');
      const isFile = name !== undefined && tree.exists(resolvePath(state.cwd, name));
      if (isFile) state.currentSource = name;
      return parse(parseAll, source, state, isFile);
    },
    runShell: async (interpreter: Interpreter, state: ShellState, script: Script) => {
      const context = { state, executeScript: (part: Script) => interpreter.executeScript(part) };
      return runExitTrap(context, given(), await ended(interpreter.executeScript(script)));
    },
    subshell: (context: Context, body: () => Promise<BashResult>) =>
      withOwnTraps(context, async () => runExitTrap(context, given(), await body())),
    substitute: (context: Context, script: Script) =>
      frames.captured('stdout', () =>
        inSnapshot(context, () =>
          withOwnTraps(context, async () => {
            if (!context.state.options.posix) context.state.options.errexit = false;
            return runExitTrap(context, given(), await ended(context.executeScript(script)));
          }),
        ),
      ),
    inCondition,
    failed: async (context: Context, status: number, output: Output) => {
      const { state } = context;
      const handler = state.traps?.get('ERR');
      if (handler === undefined || handler === '' || state.callDepth > 0) return;
      state.traps?.delete('ERR');
      const { stdout, stderr } = await runTrap(context, given(), handler, status);
      if (state.traps?.has('ERR') === false) state.traps.set('ERR', handler);
      output.append('stdout', stdout);
      output.append('stderr', stderr);
      state.errexitSafe = true;
    },
    background: async (context: Context, body: () => Promise<BashResult>) => {
      const { state } = context;
      const pid = given().processId();
      const run = (): Promise<BashResult> => ended(body());
      const result = await inSnapshot(context, () => withOwnTraps(context, run));
      background.set(pid, result.exitCode);
      state.lastBackgroundPid = pid;
      state.lastExitCode = 0;
      state.env.set('?', '0');
      return { ...result, exitCode: 0 };
    },
    sourceAt: ({ sourceStack = [], currentSource }: ShellState, index: number) =>
      index === sourceStack.length ? currentSource : sourceStack[index],
    /** A command that names /dev/stdin finds there what it is given. */
    openStandardInput: (args: readonly string[], stdin: string | undefined) => {
      if (args.includes('/dev/stdin')) tree.writeFile('/dev/stdin', bytesOfChars(stdin ?? ''));
    },
    leftOfStdin,
    arrayAssignment,
    declare,
    interpreterOf: (path: string, name: string) => interpreterOf(tree, path, name),
    within: <T>(routes: Routes, body: () => Promise<T>) => frames.redirected(routes, body),
    pipe: async (
      context: Context,
      { isLast, isOnly, hasStderr }: { isLast: boolean; isOnly: boolean; hasStderr: boolean },
      body: () => Promise<BashResult>,
    ) => {
      if (isOnly) return body();
      const run = (): Promise<BashResult> => inOwnShell(context, body);
      return isLast ? run() : frames.captured(hasStderr ? 'merged' : 'stdout', run);
    },
    shown: frames.shown,
    builtin: (
      name: string,
      args: readonly string[],
      context: Context,
      run: (name: string, args: readonly string[]) => Promise<BashResult>,
    ) => builtin(name, args, { context, tools: given(), background, run }),
    located,
    notFound,
  };

  function given(): Tools {
    if (tools === null) throw new Error('just-bash has handed in no tools');
    return tools;
  }

  async function inSnapshot<T>({ state }: Context, body: () => Promise<T>): Promise<T> {
    const putBack = given().snapshot(state);
    try {
      return await body();
    } finally {
      putBack();
    }
  }
}

type ExecOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly replaceEnv?: boolean;
};
type Output = { append(stream: 'stdout' | 'stderr', text: string): void };

/** `exit` is a result as others. */
async function ended(running: Promise<BashResult>): Promise<BashResult> {
  try {
    return await running;
  } catch (error) {
    const result = exitOf(error);
    if (result === null) throw error;
    return result;
  }
}

async function withOwnTraps<T>({ state }: Context, body: () => Promise<T>): Promise<T> {
  const { traps } = state;
  // What is ignored stays ignored in a subshell; what is handled is not.
  state.traps = new Map([...(traps ?? [])].filter(([, handler]) => handler === ''));
  try {
    return await body();
  } finally {
    if (traps === undefined) delete state.traps;
    else state.traps = traps;
  }
}

/** A part of a pipeline: just-bash puts back its variables, this puts back the rest. */
async function inOwnShell<T>(context: Context, body: () => Promise<T>): Promise<T> {
  const { state } = context;
  const { cwd, options, functions, exportedVars } = state;
  state.options = { ...options };
  state.functions = new Map(functions);
  state.exportedVars = new Set(exportedVars);
  try {
    return await withOwnTraps(context, body);
  } finally {
    state.cwd = cwd;
    state.options = options;
    state.functions = functions;
    state.exportedVars = exportedVars ?? new Set();
  }
}

async function inCondition<T>(
  state: ShellState,
  isCondition: boolean,
  body: () => Promise<T>,
): Promise<T> {
  if (!isCondition) return body();
  const was = state.inCondition;
  state.inCondition = true;
  try {
    return await body();
  } finally {
    state.inCondition = was;
  }
}
