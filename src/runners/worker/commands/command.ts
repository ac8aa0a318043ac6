import type { Process } from '../programs/program.ts';

/** A small command of ours, part of every shell; just-bash has none, or not one that is right. */
export type Command = {
  readonly names: readonly string[];
  /** Answers the exit status, 0 to 255. */
  run(process: CommandProcess): number | Promise<number>;
};

export type CommandProcess = Process & {
  /** What the script called the command. */
  readonly name: string;
  /** Runs just-bash's own command of that name; `change` rewrites what it prints. */
  original(args?: readonly string[], change?: (output: string) => string): Promise<number>;
};

/** Writes `NAME: SENTENCE` to stderr and answers `status`. */
export function fail(process: CommandProcess, sentence: string, status = 1): number {
  process.write('stderr', `${process.name}: ${sentence}\n`);
  return status;
}

/** What went wrong with a file, as the system says it. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? String(error);
}

const reasons = new Map([
  ['EEXIST', 'File exists'],
  ['EINVAL', 'Invalid argument'],
  ['EISDIR', 'Is a directory'],
  ['ELOOP', 'Too many levels of symbolic links'],
  ['ENOENT', 'No such file or directory'],
  ['ENOTDIR', 'Not a directory'],
  ['ENOTEMPTY', 'Directory not empty'],
  ['EPERM', 'Operation not permitted'],
]);
