import type { Memory } from '../../wasi/memory.ts';
import { errno } from '../../wasi/errno.ts';
import type { LuaFunctions } from './lua-functions.ts';
import { textLength } from './text-length.ts';

/**
 * The system calls for files that Emscripten's C library makes beside those of WASI. They are Linux's,
 * with WASI's error numbers, and become WASI's calls on paths. Each answers a number below zero for
 * an error.
 */
export function fileCalls(
  wasi: WebAssembly.ModuleImports,
  memory: Memory,
  functions: () => LuaFunctions,
) {
  let scratch: number | null = null;
  /** Where a call may leave one number. */
  const scratchAt = (): number => (scratch ??= functions().malloc(8));

  return {
    __syscall_openat(_folder: number, path: number, flags: number): number {
      const access = flags & 3;
      const rights = (access === writeOnly ? 0n : canRead) | (access === readOnly ? 0n : canWrite);
      const how =
        (flags & 0o100 ? 1 : 0) |
        (flags & 0o200000 ? 2 : 0) |
        (flags & 0o200 ? 4 : 0) |
        (flags & 0o1000 ? 8 : 0);
      const appends = flags & 0o2000 ? 1 : 0;
      const failed = call('path_open', ...at(path), how, rights, rights, appends, scratchAt());
      return failed === 0 ? memory.getU32(scratchAt()) : failed;

      function at(address: number) {
        return [workingFolder, follows, address, textLength(memory, address)] as const;
      }
    },
    __syscall_unlinkat: (_folder: number, path: number, flags: number): number =>
      call(
        flags & removesFolder ? 'path_remove_directory' : 'path_unlink_file',
        workingFolder,
        path,
        textLength(memory, path),
      ),
    __syscall_rmdir: (path: number): number =>
      call('path_remove_directory', workingFolder, path, textLength(memory, path)),
    __syscall_renameat: (_from: number, path: number, _to: number, newPath: number): number =>
      call(
        'path_rename',
        workingFolder,
        path,
        textLength(memory, path),
        workingFolder,
        newPath,
        textLength(memory, newPath),
      ),
    __syscall_readlinkat(_folder: number, path: number, bufferAt: number, size: number): number {
      const from = [workingFolder, path, textLength(memory, path)] as const;
      const failed = call('path_readlink', ...from, bufferAt, size, scratchAt());
      return failed === 0 ? memory.getU32(scratchAt()) : failed;
    },
    __syscall_dup3: (from: number, to: number): number => call('fd_renumber', from, to) || to,
    /** Flags of descriptors, which no one here asks for. */
    __syscall_fcntl64: () => 0,
    /** Nothing is a terminal. */
    __syscall_ioctl: () => -notTerminal,
  };

  function call(name: string, ...args: (number | bigint)[]): number {
    const wasiCall = wasi[name];
    if (typeof wasiCall !== 'function') return -errno.nosys;
    return -Number(wasiCall(...args));
  }
}

/** The first descriptor behind the three streams, as createWasi gives it. */
const workingFolder = 3;
const follows = 1;
const canRead = 2n;
const canWrite = 64n;
const readOnly = 0;
const writeOnly = 1;
const removesFolder = 0x200;
const notTerminal = 59;
