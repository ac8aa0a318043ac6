import type { Files } from './files.ts';
import { literalPattern } from './literal-pattern.ts';
import type { Missing } from './missing.ts';

/** A line of a file; lines count from 1. */
export type FileLine = { readonly name: string; readonly line: number };

/**
 * The first line that asks for it: for a command in cyber-dojo.sh, and then where else commands are
 * written; for a library in a file that loads it. null when there is none to be seen.
 */
export function askingLine(files: Files, missing: Missing): FileLine | null {
  const names = Object.keys(files).toSorted(
    (a, b) => Number(isScript(b)) - Number(isScript(a)) || (a < b ? -1 : 1),
  );
  for (const name of names) {
    if (missing.kind === 'command' && !hasCommands.test(name)) continue;
    const lines = (files[name] ?? '').split('\n');
    const at = lines.findIndex((line) => asksFor(line, missing));
    if (at !== -1) return { name, line: at + 1 };
  }
  return null;
}

export function isScript(name: string): boolean {
  return name === 'cyber-dojo.sh';
}

const hasCommands = /(?:^|\/)(?:(?:GNU)?makefile|Rakefile|package\.json|[^/]+\.(?:sh|bash|mk))$/i;

function asksFor(line: string, { kind, name }: Missing): boolean {
  const isComment = /^\s*(?:#|\/\/)/.test(line);
  if (isComment || !wordOf(name).test(line)) return false;
  return kind === 'command' || /\b(?:require|import|from)\b|(?:^|\s)(?:-m|--module)\b/.test(line);
}

/** `coverage` is no word of `coverage3`, nor of `coverage-report`. */
function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${literalPattern(name)}(?![\\w-])`);
}
