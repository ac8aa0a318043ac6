/** wasmoon does not tell which release of 5.4 it was made of. */
export const luaVersion = 'Lua 5.4  Copyright (C) 1994-2025 Lua.org, PUC-Rio';
