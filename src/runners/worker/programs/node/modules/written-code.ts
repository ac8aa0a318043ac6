import { placeBefore } from './edits.ts';
import type { Edit, Position } from './edits.ts';

/** How the code of a file that the engine was given differs from the file. */
export type WrittenCode = {
  readonly source: string;
  readonly edits: readonly Edit[];
  /** How far the first line was moved to the right. */
  readonly headColumn: number;
};

/** `name` is what frames of a stack call the file: a path, a URL, `[eval]`. */
export function rememberCode(name: string, code: WrittenCode): void {
  written.set(name, code);
}

/** From the engine's position to that in the file. Lines from 1, columns from 0. */
export function placeInFile(name: string, { line, column }: Position): Position {
  const code = written.get(name);
  if (code === undefined) return { line, column };
  const own = { line, column: Math.max(0, column - (line === 1 ? code.headColumn : 0)) };
  return code.edits.length === 0 ? own : placeBefore(code.source, code.edits, own);
}

export function isKnownCode(name: string): boolean {
  return written.has(name);
}

const written = new Map<string, WrittenCode>();
