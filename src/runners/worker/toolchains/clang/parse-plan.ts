/** What `clang -###` says that it would run. */
export type Plan = {
  /** Warnings about the command line. */
  readonly messages: string;
  /** Each a command line, the program first: `clang -cc1 ...`, `wasm-ld ...`. */
  readonly jobs: readonly (readonly string[])[];
};

/**
 * Reads ` "" "clang" "-cc1" "-o" "a b.o" ...`, one line a job. The first word is the path of clang
 * itself, and empty here, where clang has none.
 */
export function parsePlan(text: string): Plan {
  const jobs: (readonly string[])[] = [];
  const messages: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(' "')) jobs.push(wordsOf(line).filter((word, at) => at > 0 || word !== ''));
    else if (/^clang(\+\+)?: /.test(line)) messages.push(`${line}\n`);
  }
  return { messages: messages.join(''), jobs };
}

function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, quoted = '']) =>
    quoted.replace(/\\(.)/g, '$1'),
  );
}
