import type { Stream } from '../../protocol.ts';
import type { Tree } from '../tree.ts';
import type { Descriptors } from './descriptors.ts';
import type { Memory } from './memory.ts';

/** What a program finds around it. Read at each call: a program may be booted before it is known. */
export type Surroundings = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly tree: Tree;
  /** All of it, however often it is asked. */
  readStdin(): Uint8Array;
  write(stream: Stream, bytes: Uint8Array): void;
};

/** What the calls work on. */
export type Wasi = {
  readonly around: Surroundings;
  readonly memory: Memory;
  readonly descriptors: Descriptors;
};

/** A call answers an error number, or nothing for success. */
export type Calls = Readonly<Record<string, (...args: never[]) => number | void>>;
