import { statusOf } from '../../wasi/exit.ts';
import type { Process, Program } from '../program.ts';
import { readLuaCommand } from './command.ts';
import { instantiateLua } from './instance.ts';
import { runCommand } from './run-command.ts';
import { usage } from './usage.ts';

/** The `lua` command. Each is an interpreter of its own. */
export function createLua(module: WebAssembly.Module): Program {
  return {
    names: ['lua', 'lua5.4'],
    async run(process) {
      const command = readLuaCommand(process.args);
      if (command.kind === 'refused') {
        process.write('stderr', `lua: ${command.complaint}\n${usage}`);
        return 1;
      }
      const lua = instantiateLua(module, process);
      try {
        return runCommand(lua, command, process);
      } catch (error) {
        return statusOf(error) ?? tellCrash(error, process);
      } finally {
        lua.flush();
      }
    },
  };
}

/** What Lua itself could not tell any more, as a shell tells of it: 128 and the signal. */
function tellCrash(error: unknown, process: Process): number {
  if (error instanceof RangeError) {
    process.write('stderr', 'lua: the stack overflowed: a call nests too deep\n');
    return 139;
  }
  if (!(error instanceof WebAssembly.RuntimeError)) throw error;
  process.write('stderr', `lua: crashed: ${error.message}\n`);
  return 134;
}
