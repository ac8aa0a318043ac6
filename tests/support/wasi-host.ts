import { createWasi } from '../../src/runners/worker/wasi/wasi.ts';
import { createTree } from '../../src/runners/worker/tree.ts';
import type { Tree } from '../../src/runners/worker/tree.ts';

/**
 * Calls the host as a program does, with texts and numbers put into a memory. `preopen` is the name
 * and the place of descriptor 3.
 */
export function createHost(preopen: readonly [string, string] = ['/', '/'], stdin = '') {
  const tree: Tree = createTree(() => 1000);
  const printed = { stdout: '', stderr: '' };
  const decoder = new TextDecoder();
  const around = {
    args: ['program', 'naïve'],
    env: { HOME: '/home/sandbox', EMPTY: '' },
    tree,
    readStdin: () => new TextEncoder().encode(stdin),
    write: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => {
      printed[stream] += decoder.decode(bytes);
    },
  };
  const { imports, memory } = createWasi(around, [preopen]);
  const own = new WebAssembly.Memory({ initial: 4 });
  memory.attach(own);
  const call = (name: string, ...args: (number | bigint)[]): number => {
    const found = imports[name];
    if (typeof found !== 'function') throw new Error(`there is no ${name}`);
    return found(...args) as number;
  };
  const view = () => new DataView(own.buffer);
  const bytes = (at: number, length: number) => new Uint8Array(own.buffer, at, length);
  const put = (at: number, text: string): [at: number, length: number] => {
    const encoded = new TextEncoder().encode(text);
    bytes(at, encoded.length).set(encoded);
    return [at, encoded.length];
  };

  return {
    tree,
    printed,
    offered: Object.keys(imports),
    call,
    view,
    bytes,
    put,
    text: (at: number, length: number) => decoder.decode(bytes(at, length)),
    path: (name: string, path: string, ...rest: (number | bigint)[]) =>
      call(name, 3, ...put(pathAt, path), ...rest),
    /** The descriptor, or the error as a negative number. */
    open(path: string, { how = 0, rights = 66n, flags = 0, follow = 1 } = {}): number {
      const answer = call(
        'path_open',
        3,
        follow,
        ...put(pathAt, path),
        how,
        rights,
        0n,
        flags,
        outAt,
      );
      return answer === 0 ? view().getUint32(outAt, true) : -answer;
    },
    write(fd: number, text: string): number {
      const [at, length] = put(dataAt, text);
      view().setUint32(vectorAt, at, true);
      view().setUint32(vectorAt + 4, length, true);
      return call('fd_write', fd, vectorAt, 1, outAt);
    },
    /** In two buffers, to see that both are used. */
    read(fd: number, length = 64): string {
      for (const [index, size] of [2, length - 2].entries()) {
        view().setUint32(vectorAt + index * 8, dataAt + index * 2, true);
        view().setUint32(vectorAt + index * 8 + 4, size, true);
      }
      const answer = call('fd_read', fd, vectorAt, 2, outAt);
      if (answer !== 0) throw new Error(`read: ${answer}`);
      return decoder.decode(bytes(dataAt, view().getUint32(outAt, true)));
    },
    seek(fd: number, offset: number, whence: number): number {
      const answer = call('fd_seek', fd, BigInt(offset), whence, outAt);
      return answer === 0 ? Number(view().getBigUint64(outAt, true)) : -answer;
    },
    /** Type, size and time of change in nanoseconds, or the error. */
    stat(path: string, follow = 1): { type: number; size: bigint; changed: bigint } | number {
      const answer = call('path_filestat_get', 3, follow, ...put(pathAt, path), dataAt);
      if (answer !== 0) return answer;
      return {
        type: view().getUint8(dataAt + 16),
        size: view().getBigUint64(dataAt + 32, true),
        changed: view().getBigUint64(dataAt + 48, true),
      };
    },
    /** The names in a folder, read through a buffer of this size. */
    names(fd: number, size: number): string[] {
      const names: string[] = [];
      for (let cookie = 0n; ;) {
        const answer = call('fd_readdir', fd, dataAt, size, cookie, outAt);
        if (answer !== 0) throw new Error(`readdir: ${answer}`);
        const used = view().getUint32(outAt, true);
        let at = 0;
        while (at + 24 <= used) {
          const length = view().getUint32(dataAt + at + 16, true);
          if (at + 24 + length > used) break;
          names.push(decoder.decode(bytes(dataAt + at + 24, length)));
          cookie = view().getBigUint64(dataAt + at, true);
          at += 24 + length;
        }
        if (used < size) return names;
      }
    },
  };
}

const pathAt = 1024;
const vectorAt = 2048;
const outAt = 3072;
const dataAt = 65_536;
