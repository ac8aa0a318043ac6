import type { Stream } from '../../../protocol.ts';

// What the commands `clang`, `gcc`, `ar` ... of a run and their toolchain say to each other.

export type ToClang =
  | { readonly kind: 'command'; readonly id: number; readonly command: Command }
  /** Answered with `ready` as soon as no one would have to wait for what is made once. */
  | { readonly kind: 'when-ready' }
  | { readonly kind: 'here' };

export type FromClang =
  | { readonly kind: 'finished'; readonly id: number; readonly finished: Finished }
  | { readonly kind: 'ready' }
  /** To be answered by `here`: what was asked for by a worker that is gone is given up. */
  | { readonly kind: 'still-there' };

/** A command line, and the files of the tree that it may need. */
export type Command = {
  /** The tool first. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly stdin: Uint8Array;
  readonly files: readonly SentFile[];
  /** Those, too, that have no file in them. */
  readonly folders: readonly string[];
};

export type SentFile = { readonly path: string; readonly bytes: Uint8Array };

export type Finished = {
  readonly status: number;
  readonly output: readonly Chunk[];
  readonly written: readonly WrittenFile[];
  readonly removed: readonly string[];
};

export type Chunk = { readonly stream: Stream; readonly bytes: Uint8Array };
export type WrittenFile = SentFile & { readonly mode: number };

/** What a worker sends may have been made up by the code that runs in it. */
export function isToClang(message: unknown): message is ToClang {
  if (!isRecord(message)) return false;
  if (message.kind === 'when-ready' || message.kind === 'here') return true;
  return message.kind === 'command' && typeof message.id === 'number' && isCommand(message.command);
}

function isCommand(command: unknown): command is Command {
  return (
    isRecord(command) &&
    isTexts(command.args) &&
    isPath(command.cwd) &&
    command.stdin instanceof Uint8Array &&
    Array.isArray(command.files) &&
    command.files.every(
      (file: unknown) => isRecord(file) && isPath(file.path) && file.bytes instanceof Uint8Array,
    ) &&
    Array.isArray(command.folders) &&
    command.folders.every(isPath)
  );
}

type Key =
  'kind' | 'id' | 'command' | 'args' | 'cwd' | 'stdin' | 'files' | 'folders' | 'path' | 'bytes';

function isRecord(value: unknown): value is Readonly<Partial<Record<Key, unknown>>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.every((text) => typeof text === 'string' && !text.includes('\0'))
  );
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('/') && !value.includes('\0');
}
