import type { Stream } from '../../../protocol.ts';
import type { Tree } from '../../tree.ts';
import { treeError } from '../../tree-error.ts';
import { flagsOf } from './fs-constants.ts';
import { bytesOf, pathTextOf } from './fs-names.ts';

type Open = {
  readonly path: string;
  readonly appends: boolean;
  readonly read: () => Uint8Array;
  position: number;
};

/** Open files by number. 0, 1 and 2 are the process's own streams. */
export function createDescriptors(
  tree: Tree,
  resolve: (path: string) => string,
  readStdin: () => Uint8Array,
  write: (stream: Stream, chunk: string | Uint8Array) => void,
) {
  const open = new Map<number, Open>([
    [0, { path: '/dev/stdin', appends: false, position: 0, read: readStdin }],
  ]);
  let last = 2;

  return {
    openSync(name: unknown, flags: unknown = 'r', mode?: number): number {
      const path = resolve(pathTextOf(name));
      const flag = flagsOf(flags);
      const exists = tree.exists(path);
      if (flag.startsWith('r')) tree.readFile(path);
      else if (flag.includes('x') && exists) throw treeError('EEXIST', 'open', path);
      else if (flag.startsWith('w') || !exists) tree.writeFile(path, new Uint8Array(0), mode);
      open.set((last += 1), {
        path,
        appends: flag.startsWith('a'),
        position: 0,
        read: () => tree.readFile(path),
      });
      return last;
    },

    closeSync(number: number): void {
      if (!open.delete(number)) throw badDescriptor('close', number);
    },

    /** Its two forms: with an offset, a length and a position, or with an object of them. */
    readSync(number: number, buffer: Uint8Array, ...rest: readonly unknown[]): number {
      const file = open.get(number);
      if (file === undefined) throw badDescriptor('read', number);
      const { offset, length, position } = rangeOf(rest, buffer.length);
      const start = position ?? file.position;
      const part = file.read().subarray(start, start + length);
      buffer.set(part, offset);
      if (position === null) file.position += part.length;
      return part.length;
    },

    writeSync(number: number, content: unknown): number {
      const bytes = bytesOf(content);
      if (number === 1 || number === 2) {
        write(number === 1 ? 'stdout' : 'stderr', bytes);
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
    pathOf: (number: number, syscall: string): string => {
      const file = open.get(number);
      if (file === undefined) throw badDescriptor(syscall, number);
      return file.path;
    },
  };
}

type Range = { readonly offset: number; readonly length: number; readonly position: number | null };

function rangeOf([first, ...others]: readonly unknown[], size: number): Range {
  const [length, position] = others;
  const given =
    typeof first === 'object' && first !== null ? first : { offset: first, length, position };
  const numberOf = (name: string): number | null => {
    const value: unknown = Reflect.get(given, name);
    return value === undefined || value === null ? null : Number(value);
  };
  const offset = numberOf('offset') ?? 0;
  return { offset, length: numberOf('length') ?? size - offset, position: numberOf('position') };
}

function badDescriptor(syscall: string, number: number): Error {
  return treeError('EBADF', syscall, String(number));
}
