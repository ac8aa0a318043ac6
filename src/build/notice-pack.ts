import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packagePack } from './package-pack.ts';

/** What has to go where Lua goes: wasmoon's licence, which is Lua's too, and whose Lua is. */
export async function luaNotice(): Promise<Uint8Array> {
  const licence = await readFile(`${packagesFolder}wasmoon/LICENSE`, 'utf8');
  return notice(
    'lua5.4',
    `Lua, as the npm package wasmoon has it.

Lua: Copyright (C) 1994-2025 Lua.org, PUC-Rio, under the licence MIT.
musl, of which its C library is made: Copyright (C) 2005-2020 Rich Felker, et al., under the licence MIT.
wasmoon:

${licence}`,
  );
}

/** SQLite asks for nothing; what it was compiled with does. */
export async function sqliteNotice(): Promise<Uint8Array> {
  return notice(
    'sqlite3',
    `SQLite is in the public domain: https://sqlite.org/copyright.html
Its source is taken from the npm package sqlite3, and compiled with what the npm package @yowasp/clang
has: wasi-libc and musl, under the licence MIT, and compiler-rt, under Apache-2.0 with LLVM Exceptions.
`,
  );
}

/** Where Linux distributions have it. */
function notice(name: string, text: string): Uint8Array {
  return packagePack([{ path: `/usr/share/doc/${name}/copyright`, content: text }]);
}

const packagesFolder = fileURLToPath(new URL('../../node_modules/', import.meta.url));
