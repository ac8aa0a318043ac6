/** A line of a makefile, with the lines that continue it. */
export type Line = { readonly text: string; readonly number: number };

/** The lines of a makefile, each with what its backslash at the end joins to it. CRLF is LF. */
export function linesOf(text: string, first = 1): Line[] {
  const physical = text.replaceAll('\r\n', '\n').split('\n');
  if (physical.at(-1) === '') physical.pop();
  const lines: Line[] = [];
  for (let at = 0; at < physical.length; at += 1) {
    const start = at;
    let whole = physical[at] ?? '';
    while (isContinued(whole) && at + 1 < physical.length) {
      at += 1;
      whole += `\n${physical[at] ?? ''}`;
    }
    lines.push({ text: whole, number: first + start });
  }
  return lines;
}

/** Backslash, newline and the blanks around become one blank. */
export function joined(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replaceAll(/[ \t]*(\\*)\n[ \t]*/g, (whole, slashes: string) =>
    slashes.length % 2 === 0 ? whole : `${'\\'.repeat((slashes.length - 1) / 2)} `,
  );
}

/** Cut at the first `#` that stands neither in a reference nor behind a backslash. */
export function withoutComment(text: string): string {
  if (!text.includes('#')) return text;
  const at = findOutside(text, '#');
  return (at < 0 ? text : text.slice(0, at)).replaceAll('\\#', '#');
}

/** Where one of `chars` stands outside `$(...)` and not behind a backslash; -1 if nowhere. */
export function findOutside(text: string, chars: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '$') at = endOfReference(text, at) - 1;
    else if (char === '\\' && chars.includes(text.charAt(at + 1))) at += 1;
    else if (chars.includes(char)) return at;
  }
  return -1;
}

/** Behind the reference that begins with the `$` at `at`. */
export function endOfReference(text: string, at: number): number {
  const open = text.charAt(at + 1);
  if (open !== '(' && open !== '{') return at + 2;
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text.charAt(end) === open) depth += 1;
    else if (text.charAt(end) === close && (depth -= 1) === 0) return end + 1;
  }
  return text.length;
}

function isContinued(text: string): boolean {
  const slashes = /\\*$/.exec(text)?.[0].length ?? 0;
  return slashes % 2 === 1;
}
