/** The word as a script would have to say it, in single quotes. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command line of these words, as they are. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}
