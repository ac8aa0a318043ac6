/** Words that only a shell understands. */
const shellWords = new Set(
  '. : alias bg break case cd command continue eval exec exit export fc fg for getopts hash if jobs login logout read readonly return set shift test times trap type ulimit umask unalias unset wait while'.split(
    ' ',
  ),
);

/** A line without anything that needs a shell: make starts such a command itself. */
export function isPlainCommand(line: string): boolean {
  const bare = line.replaceAll(/'[^']*'|"[^"\\$`]*"/g, 'x').replaceAll(/\\./g, 'x');
  if (/["#;*?[\]&|<>(){}$`^~!'\n\\]/.test(bare)) return false;
  const first = firstWordOf(line);
  return first !== '' && !first.includes('=') && !shellWords.has(first);
}

export function firstWordOf(line: string): string {
  const word = /^\s*(\S+)/.exec(line)?.[1] ?? '';
  return word.replaceAll(/["'\\]/g, '');
}

/** What ended a command, by the status that a shell has for it: 128 and the number of the signal. */
export function signalOf(status: number): string | null {
  return signals[status - 128] ?? null;
}

const signals: Readonly<Record<number, string>> = {
  1: 'Hangup',
  2: 'Interrupt',
  3: 'Quit',
  4: 'Illegal instruction',
  5: 'Trace/breakpoint trap',
  6: 'Aborted',
  7: 'Bus error',
  8: 'Floating point exception',
  9: 'Killed',
  11: 'Segmentation fault',
  13: 'Broken pipe',
  14: 'Alarm clock',
  15: 'Terminated',
};
