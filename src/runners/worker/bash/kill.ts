import type { BuiltinWorld } from './builtin-world.ts';
import type { BashResult } from './interpreter.ts';
import { signalName, signalNames } from './signals.ts';
import { runTrap } from './traps.ts';

/** `kill`: the only process there can be is the shell itself; what ran with & has ended. */
export async function kill(args: readonly string[], world: BuiltinWorld): Promise<BashResult> {
  const { signal, pids } = readArguments(args);
  if (signal === 'list') return result(0, { stdout: `${signalNames.slice(1).join(' ')}\n` });
  if (signal === null) {
    return result(1, { stderr: `bash: kill: ${args[0]}: invalid signal specification\n` });
  }
  const { virtualPid, bashPid } = world.context.state;
  const stranger = pids.find((pid) => ![virtualPid, bashPid].includes(Number(pid)));
  if (stranger !== undefined) {
    return result(1, { stderr: `bash: kill: (${stranger}) - No such process\n` });
  }
  if (pids.length === 0) {
    return result(2, { stderr: 'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid\n' });
  }
  return signal === 'EXIT' ? result(0) : deliver(signal, world);
}

async function deliver(signal: string, world: BuiltinWorld): Promise<BashResult> {
  const { state } = world.context;
  const handler = signal === 'KILL' ? undefined : state.traps?.get(signal);
  if (handler === '') return result(0);
  if (handler !== undefined) {
    const ran = await runTrap(world.context, world.tools, handler, state.lastExitCode);
    return ran.exitCode === null ? result(0, ran) : ending(ran.exitCode, ran, world);
  }
  if (['CHLD', 'CONT', 'URG', 'WINCH'].includes(signal)) return result(0);
  return ending(128 + signalNames.indexOf(signal), {}, world);
}

type Output = { readonly stdout?: string; readonly stderr?: string };

function result(exitCode: number, { stdout = '', stderr = '' }: Output = {}): BashResult {
  return { stdout, stderr, exitCode };
}

function ending(exitCode: number, output: Output, { tools }: BuiltinWorld): BashResult {
  return { ...result(exitCode, output), pocketEnds: new tools.ExitError(exitCode) };
}

function readArguments(args: readonly string[]): { signal: string | null; pids: string[] } {
  const [first, second, ...rest] = args;
  if (first === '-l' || first === '-L') return { signal: 'list', pids: [] };
  if ((first === '-s' || first === '-n') && second !== undefined) {
    return { signal: signalName(second), pids: rest };
  }
  if (first !== undefined && /^-./.test(first) && first !== '--') {
    return { signal: signalName(first.slice(1)), pids: args.slice(1) };
  }
  return { signal: 'TERM', pids: args.filter((arg) => arg !== '--') };
}
