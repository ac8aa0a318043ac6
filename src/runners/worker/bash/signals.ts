/** The name of a signal as scripts give it (`SIGTERM`, `term`, `15`), or null. */
export function signalName(given: string): string | null {
  if (/^\d+$/.test(given)) return signalNames[Number(given)] ?? null;
  const name = given.toUpperCase().replace(/^SIG/, '');
  return signalNames.includes(name) || pseudoSignals.has(name) ? name : null;
}

/** Linux's, by number. */
export const signalNames: readonly string[] = (
  'EXIT HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM ' +
  'STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'
).split(' ');

const pseudoSignals: ReadonlySet<string> = new Set(['ERR', 'DEBUG', 'RETURN']);
