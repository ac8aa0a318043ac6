import type { Files } from '../../src/kata/files.ts';
import { filesOf } from '../../src/kata/files.ts';

/** A module of go-cases/, and what came of `script` in it with Go 1.24.4 on Linux. */
export type GoCase = {
  readonly name: string;
  readonly script: string;
  readonly files: Files;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
};

const texts: Readonly<Record<string, string>> = import.meta.glob('./go-cases/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const goCases: readonly GoCase[] = Object.entries(texts).map(([path, text]) => {
  // Each part follows a line that names it: `== file hiker.go ==`.
  const [, ...pieces] = text.split(/^== (.*) ==\n/m);
  const parts = new Map<string, string>();
  for (let at = 0; at < pieces.length; at += 2) parts.set(pieces[at] ?? '', pieces[at + 1] ?? '');
  const part = (name: string): string => parts.get(name) ?? '';
  const files = [...parts].flatMap(([name, content]): (readonly [string, string])[] =>
    name.startsWith('file ') ? [[name.slice('file '.length), content]] : [],
  );
  return {
    name: path.replace(/^.*\/|\.txt$/g, '').replaceAll('-', ' '),
    script: part('script'),
    files: filesOf(files),
    stdout: part('stdout'),
    stderr: part('stderr'),
    status: part('status').trim(),
  };
});

/** How long a test took is different each time. */
export function timeless(text: string): string {
  return text.replace(/\(\d+\.\d+s\)/g, '(0.00s)').replace(/\t\d+\.\d+s\b/g, '\t0.000s');
}
