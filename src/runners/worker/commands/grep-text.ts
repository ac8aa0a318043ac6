import type { Matcher } from './grep-patterns.ts';

export type GrepOutput = {
  /** Put before each line, with `:` or `-` after it; null for none. */
  readonly name: string | null;
  readonly numbers: boolean;
  readonly offsets: boolean;
  readonly onlyMatches: boolean;
  readonly inverts: boolean;
  readonly max: number;
  readonly before: number;
  readonly after: number;
  /** NUL for -z. */
  readonly end: string;
  /** Only how many is asked for: nothing is printed. */
  readonly isQuiet: boolean;
  /** -q and -l need no more than the first. */
  readonly stopsAtFirst: boolean;
};

/** Searches one text; answers how many lines were selected. */
export function grepText(
  text: string,
  matcher: Matcher,
  output: GrepOutput,
  print: (text: string) => void,
): number {
  const { before, after, end, inverts } = output;
  const lines = text.split(end);
  if (lines.at(-1) === '') lines.pop();
  let selected = 0;
  let lastPrinted = -1;
  let contextLeft = 0;
  let offset = 0;
  const offsets = output.offsets
    ? lines.map((line) => {
        const start = offset;
        offset += new TextEncoder().encode(line).length + 1;
        return start;
      })
    : [];

  for (const [index, line] of lines.entries()) {
    if (selected >= output.max) {
      if (contextLeft === 0) break;
      put(index, '-');
      contextLeft -= 1;
      continue;
    }
    if (matcher.matches(line) === inverts) {
      if (contextLeft > 0) {
        put(index, '-');
        contextLeft -= 1;
      }
      continue;
    }
    selected += 1;
    if (output.stopsAtFirst) return selected;
    if (output.isQuiet) continue;
    for (let at = Math.max(lastPrinted + 1, index - before); at < index; at += 1) put(at, '-');
    if (output.onlyMatches) putMatches(index);
    else put(index, ':');
    contextLeft = after;
  }
  return selected;

  function put(index: number, mark: ':' | '-'): void {
    separate(index);
    lastPrinted = index;
    if (output.onlyMatches) return;
    print(`${prefix(index, mark, offsets[index] ?? 0)}${lines[index] ?? ''}${end}`);
  }

  function putMatches(index: number): void {
    separate(index);
    lastPrinted = index;
    if (inverts) return;
    const line = lines[index] ?? '';
    for (let start = 0; start <= line.length;) {
      const found = matcher.find(line, start);
      if (found === null) return;
      const at = new TextEncoder().encode(line.slice(0, found.at)).length;
      if (found.text !== '') {
        print(`${prefix(index, ':', (offsets[index] ?? 0) + at)}${found.text}${end}`);
      }
      start = found.at + Math.max(1, found.text.length);
    }
  }

  /** Groups of lines with their context stand apart. */
  function separate(index: number): void {
    const hasContext = before > 0 || after > 0;
    if (hasContext && lastPrinted !== -1 && index > lastPrinted + 1) print('--\n');
  }

  function prefix(index: number, mark: string, at: number): string {
    const parts = [
      ...(output.name === null ? [] : [output.name]),
      ...(output.numbers ? [index + 1] : []),
      ...(output.offsets ? [at] : []),
    ];
    return parts.map((part) => `${part}${mark}`).join('');
  }
}
