import type { Stream } from '../../../protocol.ts';
import type { Tree } from '../../tree.ts';
import { treeError } from '../../tree-error.ts';
import { bytesOf, pathTextOf } from './fs-names.ts';

type Open = { readonly path: string; readonly appends: boolean; position: number };

/** Open files by number. 0, 1 and 2 are the process's own streams. */
export function createDescriptors(
  tree: Tree,
  resolve: (path: string) => string,
  stdin: Uint8Array,
  write: (stream: Stream, text: string) => void,
) {
  const open = new Map<number, Open>();
  let last = 2;
  let stdinPosition = 0;

  return {
    openSync(name: unknown, flags: unknown = 'r', mode?: number): number {
      const path = resolve(pathTextOf(name));
      const flag = String(flags);
      const exists = tree.exists(path);
      if (flag.startsWith('r')) tree.readFile(path);
      else if (flag.includes('x') && exists) throw treeError('EEXIST', 'open', path);
      else if (flag.startsWith('w') || !exists) tree.writeFile(path, new Uint8Array(0), mode);
      open.set((last += 1), { path, appends: flag.startsWith('a'), position: 0 });
      return last;
    },

    closeSync(number: number): void {
      if (!open.delete(number)) throw badDescriptor('close', number);
    },

    readSync(
      number: number,
      buffer: Uint8Array,
      offset: unknown = 0,
      length: unknown = undefined,
      position: unknown = null,
    ): number {
      const options =
        typeof offset === 'object' && offset !== null ? offset : { offset, length, position };
      const from = Number(Reflect.get(options, 'offset') ?? 0);
      const most = Number(Reflect.get(options, 'length') ?? buffer.length - from);
      const at: unknown = Reflect.get(options, 'position') ?? null;
      const file = open.get(number);
      if (number !== 0 && file === undefined) throw badDescriptor('read', number);
      const bytes = file === undefined ? stdin : tree.readFile(file.path);
      const start = at === null ? (file?.position ?? stdinPosition) : Number(at);
      const part = bytes.subarray(start, start + most);
      buffer.set(part, from);
      if (at === null) {
        if (file === undefined) stdinPosition += part.length;
        else file.position += part.length;
      }
      return part.length;
    },

    writeSync(number: number, content: unknown): number {
      const bytes = bytesOf(content);
      if (number === 1 || number === 2) {
        write(number === 1 ? 'stdout' : 'stderr', new TextDecoder().decode(bytes));
        return bytes.length;
      }
      const file = open.get(number);
      if (file === undefined) throw badDescriptor('write', number);
      const was = tree.readFile(file.path);
      const start = file.appends ? was.length : file.position;
      const whole = new Uint8Array(Math.max(was.length, start + bytes.length));
      whole.set(was);
      whole.set(bytes, start);
      tree.writeFile(file.path, whole);
      file.position = start + bytes.length;
      return bytes.length;
    },

    /** The path behind a number, for calls that take either. */
    pathOf(number: number, syscall: string): string {
      const file = open.get(number);
      if (file === undefined) throw badDescriptor(syscall, number);
      return file.path;
    },
  };
}

function badDescriptor(syscall: string, number: number): Error {
  return treeError('EBADF', syscall, String(number));
}
