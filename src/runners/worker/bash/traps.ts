import { quoted } from './quote.ts';
import { exitOf } from './interpreter.ts';
import type { BashResult, Context, ShellState, Tools } from './interpreter.ts';
import { signalName, signalNames } from './signals.ts';

/** The builtin `trap`. */
export function trap(state: ShellState, args: readonly string[]): BashResult {
  const traps = (state.traps ??= new Map());
  const [first, ...rest] = args;
  if (first === '-l')
    return printed(`${signalNames.map((name, n) => `${n}) ${name}`).join('\n')}\n`);
  if (first === undefined || first === '-p') {
    const asked = rest.map((name) => signalName(name) ?? name);
    const names = asked.length > 0 ? asked : trapOrder(traps);
    return printed(
      names
        .flatMap((name) => {
          const handler = traps.get(name);
          return handler === undefined ? [] : [`trap -- ${quoted(handler)} ${longName(name)}\n`];
        })
        .join(''),
    );
  }
  const [handler, ...signals] = first === '--' ? rest : args;
  if (handler === undefined) return printed('');
  if (signals.length === 0) return set([handler], (name) => traps.delete(name));
  return set(signals, (name) => {
    if (handler === '-') traps.delete(name);
    else traps.set(name, handler);
  });
}

/** Runs the EXIT trap, if there is one, after what ended the shell; `exit` in it sets the status. */
export async function runExitTrap(
  context: Context,
  tools: Tools,
  ended: BashResult,
): Promise<BashResult> {
  const { state } = context;
  const handler = state.traps?.get('EXIT');
  if (handler === undefined || handler === '') return ended;
  state.traps?.delete('EXIT');
  const { stdout, stderr, exitCode } = await runTrap(context, tools, handler, ended.exitCode);
  return {
    ...ended,
    stdout: ended.stdout + stdout,
    stderr: ended.stderr + stderr,
    exitCode: exitCode ?? ended.exitCode,
    internalOutputAccounting: counted(ended.stdout + stdout, ended.stderr + stderr),
  };
}

/** Runs a handler; `exitCode` is null unless the handler itself ends the shell. */
export async function runTrap(
  context: Context,
  tools: Tools,
  handler: string,
  status: number,
): Promise<{ stdout: string; stderr: string; exitCode: number | null }> {
  const { state } = context;
  state.lastExitCode = status;
  state.env.set('?', String(status));
  const wasInCondition = state.inCondition;
  state.inCondition = false;
  try {
    const result = await context.executeScript(tools.parse(handler));
    const failed = state.options.errexit && result.exitCode !== 0;
    return { ...result, exitCode: failed ? result.exitCode : null };
  } catch (error) {
    const ended = exitOf(error);
    if (ended === null) throw error;
    return ended;
  } finally {
    state.inCondition = wasInCondition;
    state.lastExitCode = status;
    state.env.set('?', String(status));
  }
}

function set(signals: readonly string[], act: (name: string) => void): BashResult {
  let stderr = '';
  for (const signal of signals) {
    const name = signalName(signal);
    if (name === null) stderr += `bash: trap: ${signal}: invalid signal specification\n`;
    else act(name);
  }
  return { stdout: '', stderr, exitCode: stderr === '' ? 0 : 1 };
}

function printed(stdout: string): BashResult {
  return { stdout, stderr: '', exitCode: 0 };
}

function trapOrder(traps: ReadonlyMap<string, string>): string[] {
  const order = [...signalNames, 'DEBUG', 'ERR', 'RETURN'];
  return [...traps.keys()].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function longName(name: string): string {
  return ['EXIT', 'DEBUG', 'ERR', 'RETURN'].includes(name) ? name : `SIG${name}`;
}

function counted(stdout: string, stderr: string): { stdout: number; stderr: number } {
  const size = (text: string): number => new TextEncoder().encode(text).length;
  return { stdout: size(stdout), stderr: size(stderr) };
}
