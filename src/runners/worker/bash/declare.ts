import type { BashResult } from './interpreter.ts';

/** A word of the parsed script; parts that are not Literal have to be written out again. */
export type Word = { readonly parts: readonly Part[] };
export type Part = { readonly type: string; readonly value?: string };

/** `name=(...)` among the words of local, declare and the like, as a command of its own; else null. */
export function arrayAssignment(
  { parts }: Word,
  written: (part: Part) => string,
): { readonly name: string; readonly text: string } | null {
  const first = parts[0];
  if (first?.type !== 'Literal') return null;
  const [, name] = /^([a-zA-Z_]\w*)\+?=\(/.exec(first.value ?? '') ?? [];
  if (name === undefined) return null;
  const text = parts
    .map((part) => (part.type === 'Literal' ? (part.value ?? '') : written(part)))
    .join('');
  return text.endsWith(')') ? { name, text } : null;
}

/**
 * Runs a simple command; if it declares arrays, they are assigned when they are declared, or before
 * that when they are then readonly. `local` with attributes is `declare`, which in a function is local.
 */
export async function declare(
  name: string,
  args: readonly string[],
  arrays: readonly string[],
  assign: (text: string) => Promise<BashResult>,
  run: (name: string) => Promise<BashResult>,
): Promise<BashResult> {
  const hasFlag = (letters: RegExp): boolean => args.some((arg) => letters.test(arg));
  const own = name === 'local' && hasFlag(/^-[a-z]*[Airxul]/) ? 'declare' : name;
  if (arrays.length === 0) return run(own);
  const isReadonly = name === 'readonly' || (hasFlag(/^-[a-zA-Z]*r/) && !hasFlag(/^-[a-zA-Z]*A/));
  if (!isReadonly) {
    const declared = await run(own);
    if (declared.exitCode !== 0) return declared;
  }
  for (const text of arrays) {
    const assigned = await assign(text);
    if (assigned.exitCode !== 0) return assigned;
  }
  return isReadonly ? run(own) : { stdout: '', stderr: '', exitCode: 0 };
}
