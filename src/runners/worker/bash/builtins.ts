import type { BuiltinWorld } from './builtin-world.ts';
import type { BashResult } from './interpreter.ts';
import { kill } from './kill.ts';
import { syntaxErrorCommand } from './parse.ts';
import { trap } from './traps.ts';

/** The builtins that just-bash lacks; null for every other command. */
export async function builtin(
  name: string,
  args: readonly string[],
  world: BuiltinWorld,
): Promise<BashResult | null> {
  switch (name) {
    case 'trap':
      return trap(world.context.state, args);
    case 'kill':
      return kill(args, world);
    case 'wait':
      return wait(args, world);
    case 'exec':
      return exec(args, world);
    case syntaxErrorCommand:
      return {
        stdout: '',
        stderr: world.context.state.syntaxError ?? '',
        exitCode: 2,
        pocketEnds: new world.tools.ExitError(2),
      };
    case 'jobs':
    case 'disown':
      return { stdout: '', stderr: '', exitCode: 0 };
    case 'ulimit':
      return { stdout: args.includes('-a') ? '' : limitOf(args), stderr: '', exitCode: 0 };
    default:
      return null;
  }
}

/** What runs with & has ended when the next command begins. */
function wait(args: readonly string[], { background }: BuiltinWorld): BashResult {
  let exitCode = 0;
  let stderr = '';
  for (const id of args.filter((arg) => !arg.startsWith('-'))) {
    const status = background.get(Number(id.replace(/^%/, '')));
    exitCode = status ?? 127;
    if (status === undefined) stderr += `bash: wait: pid ${id} is not a child of this shell\n`;
  }
  return { stdout: '', stderr, exitCode };
}

/** `exec COMMAND`: the command takes the place of the shell, which does not come back. */
async function exec(args: readonly string[], world: BuiltinWorld): Promise<BashResult | null> {
  const [name, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (name === undefined) return null;
  world.context.state.traps?.delete('EXIT');
  const result = await world.run(name, rest);
  return { ...result, pocketEnds: new world.tools.ExitError(result.exitCode) };
}

function limitOf(args: readonly string[]): string {
  const hasValue = args.some((arg) => !arg.startsWith('-'));
  return hasValue ? '' : 'unlimited\n';
}
