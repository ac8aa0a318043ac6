import type { Output } from './output.ts';

/** What a run asked for and did not find: a command of the shell, or a library of the language. */
export type Missing = { readonly kind: 'command' | 'library'; readonly name: string };

/** All that an output tells of, in its order, stderr first. */
export function missingIn({
  stdout,
  stderr,
}: Pick<Output, 'stdout' | 'stderr'>): readonly Missing[] {
  const lines = `${stderr}\n${stdout}`.split('\n');
  const all = lines.flatMap((line) => missingInLine(line) ?? []);
  return all.filter((missing, at) => at === all.findIndex((each) => isSameMissing(each, missing)));
}

export function isSameMissing(one: Missing, other: Missing): boolean {
  return one.kind === other.kind && one.name === other.name;
}

function missingInLine(line: string): Missing | null {
  for (const { kind, pattern } of sentences) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return null;
}

/** As bash and env, Ruby, Python and node say it. A path to a library is a file of the person's own. */
const sentences: readonly { readonly kind: Missing['kind']; readonly pattern: RegExp }[] = [
  { kind: 'command', pattern: /^(?:.+: )?([\w./+-]+): command not found$/ },
  {
    kind: 'command',
    pattern: /^.+: line \d+: (\/(?:[\w.+-]+\/)*s?bin\/[\w.+-]+): No such file or directory$/,
  },
  { kind: 'command', pattern: /^(?:\S*\/)?env: ['‘]([\w./+-]+)['’]: No such file or directory$/ },
  { kind: 'library', pattern: /cannot load such file -- ([\w-][\w./-]*)/ },
  { kind: 'library', pattern: /\bNo module named '?(\w+)/ },
  { kind: 'library', pattern: /\bCannot find module '((?:@[\w.-]+\/)?[\w-][\w.-]*)/ },
];
