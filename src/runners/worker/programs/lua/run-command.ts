import type { Process } from '../program.ts';
import type { LuaCommand, Step } from './command.ts';
import type { LuaInstance } from './instance.ts';
import { luaVersion } from './version.ts';

/** Does what a command line asks for, as the main program of Lua's own interpreter does. */
export function runCommand(lua: LuaInstance, command: LuaCommand, process: Process): number {
  const { functions, text } = lua;
  const state = functions.luaL_newstate();
  if (state === 0) {
    process.write('stderr', 'lua: cannot create state: not enough memory\n');
    return 1;
  }
  const describe = lua.callback(describeError);
  functions.lua_pushcclosure(state, lua.callback(main), 0);
  const status = call(0, 1, 0);
  const isWell = functions.lua_toboolean(state, -1) !== 0;
  report(status);
  functions.lua_close(state);
  return isWell && status === ok ? 0 : 1;

  /** Runs as a function of C, below all of the person's: tracebacks end with it. */
  function main(): number {
    if (command.showsVersion) process.write('stdout', `${luaVersion}\n`);
    if (command.ignoresEnvironment) {
      functions.lua_pushboolean(state, 1);
      functions.lua_setfield(state, registry, text('LUA_NOENV'));
    }
    functions.luaL_openlibs(state);
    createArgumentTable();
    if (!command.ignoresEnvironment && runInit() !== ok) return 0;
    for (const step of command.steps) {
      if (report(runStep(step)) !== ok) return 0;
    }
    const { main } = command;
    const isLoose = main.kind === 'stdin' && !main.isAskedFor;
    if (report(runMain()) !== ok && !isLoose) return 0;
    functions.lua_pushboolean(state, 1);
    return 1;
  }

  function runMain(): number {
    if (command.main.kind === 'nothing') return ok;
    const path = command.main.kind === 'file' ? text(command.main.path) : 0;
    const loaded = functions.luaL_loadfilex(state, path, 0);
    return loaded === ok ? callChunk(command.main.args) : loaded;
  }

  /** LUA_INIT: a chunk, or @ and the file that holds it. */
  function runInit(): number {
    for (const name of ['LUA_INIT_5_4', 'LUA_INIT']) {
      const init = process.env[name];
      if (init === undefined) continue;
      if (!init.startsWith('@')) return report(runText(init, `=${name}`));
      const loaded = functions.luaL_loadfilex(state, text(init.slice(1)), 0);
      return report(loaded === ok ? callTraced(0, 0) : loaded);
    }
    return ok;
  }

  function runStep(step: Step): number {
    if (step.kind === 'execute') return runText(step.source, '=(command line)');
    if (step.kind === 'warn') {
      functions.lua_warning(state, text('@on'), 0);
      return ok;
    }
    functions.lua_getglobal(state, text('require'));
    functions.lua_pushstring(state, text(step.module));
    const status = callTraced(1, 1);
    if (status === ok) functions.lua_setglobal(state, text(step.global));
    return status;
  }

  function runText(source: string, name: string): number {
    const at = text(source);
    const size = new TextEncoder().encode(source).length;
    const loaded = functions.luaL_loadbufferx(state, at, size, text(name), 0);
    return loaded === ok ? callTraced(0, 0) : loaded;
  }

  function callChunk(args: readonly string[]): number {
    functions.luaL_checkstack(state, args.length + 3, text('too many arguments to script'));
    for (const arg of args) functions.lua_pushstring(state, text(arg));
    return callTraced(args.length, allResults);
  }

  function createArgumentTable(): void {
    const { before, script, args } = command;
    functions.lua_createtable(state, args.length, before.length + 1);
    for (const [index, arg] of [...before, script, ...args].entries()) {
      functions.lua_pushstring(state, text(arg));
      functions.lua_rawseti(state, -2, BigInt(index - before.length));
    }
    functions.lua_setglobal(state, text('arg'));
  }

  function callTraced(args: number, results: number): number {
    const base = functions.lua_gettop(state) - args;
    functions.lua_pushcclosure(state, describe, 0);
    functions.lua_rotate(state, base, 1);
    const status = call(args, results, base);
    functions.lua_rotate(state, base, -1);
    functions.lua_settop(state, -2);
    return status;
  }

  function call(args: number, results: number, handler: number): number {
    return functions.lua_pcallk(state, args, results, handler, 0, 0);
  }

  /** Adds the traceback to a message; a value that is none is told by its type. */
  function describeError(thread: number): number {
    let message = functions.lua_tolstring(thread, 1, 0);
    if (message === 0) {
      const isText =
        functions.luaL_callmeta(thread, 1, text('__tostring')) !== 0 &&
        functions.lua_type(thread, -1) === stringType;
      if (isText) return 1;
      const type = lua.textAt(functions.lua_typename(thread, functions.lua_type(thread, 1))) ?? '';
      message = text(`(error object is a ${type} value)`);
    }
    functions.luaL_traceback(thread, thread, message, 1);
    return 1;
  }

  function report(status: number): number {
    if (status === ok) return ok;
    const message = lua.textAt(functions.lua_tolstring(state, -1, 0));
    lua.flush();
    process.write('stderr', `lua: ${message ?? '(error message not a string)'}\n`);
    functions.lua_settop(state, -2);
    return status;
  }
}

const ok = 0;
const allResults = -1;
const stringType = 4;
/** LUA_REGISTRYINDEX of 5.4. */
const registry = -1_001_000;
