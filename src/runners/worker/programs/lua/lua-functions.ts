/** What wasmoon's module exports, as far as it is used here: C's functions and Lua's own. */
export type LuaFunctions = {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  __wasm_call_ctors(): void;
  emscripten_stack_init(): void;
  stackSave(): number;
  stackRestore(pointer: number): void;
  setThrew(threw: number, value: number): void;
  malloc(sizeBytes: number): number;
  fflush(file: number): number;
  luaL_newstate(): number;
  luaL_openlibs(state: number): void;
  luaL_loadfilex(state: number, path: number, mode: number): number;
  luaL_loadbufferx(
    state: number,
    source: number,
    sizeBytes: number,
    name: number,
    mode: number,
  ): number;
  luaL_callmeta(state: number, at: number, name: number): number;
  luaL_traceback(state: number, of: number, message: number, level: number): void;
  luaL_checkstack(state: number, size: number, message: number): void;
  lua_close(state: number): void;
  lua_createtable(state: number, items: number, names: number): void;
  lua_getglobal(state: number, name: number): number;
  lua_gettop(state: number): number;
  lua_pcallk(
    state: number,
    args: number,
    results: number,
    handler: number,
    context: number,
    next: number,
  ): number;
  lua_pushboolean(state: number, value: number): void;
  lua_pushcclosure(state: number, call: number, upvalues: number): void;
  lua_pushstring(state: number, text: number): number;
  lua_rawseti(state: number, at: number, index: bigint): void;
  lua_rotate(state: number, at: number, by: number): void;
  lua_setfield(state: number, at: number, name: number): void;
  lua_setglobal(state: number, name: number): void;
  lua_settop(state: number, top: number): void;
  lua_toboolean(state: number, at: number): number;
  lua_tolstring(state: number, at: number, sizeAt: number): number;
  lua_type(state: number, at: number): number;
  lua_typename(state: number, type: number): number;
  lua_warning(state: number, message: number, continues: number): void;
};
