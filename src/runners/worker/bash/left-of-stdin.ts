/**
 * What a command that has asked for the stdin of its loop or group leaves there. Most take all; head
 * goes back to what it did not show. And some of just-bash's ask without need.
 */
export function leftOfStdin(
  path: string,
  args: readonly string[],
  stdin: string,
  shown: string,
): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'head' && stdin.startsWith(shown)) return stdin.slice(shown.length);
  if (handOn.has(name)) return stdin;
  const isFile = (arg: string): boolean => !arg.startsWith('-');
  return readAnyway.has(name) && args.some(isFile) && !args.includes('-') ? stdin : '';
}

/** For the command that they run, which may not read. */
const handOn = new Set(['time', 'timeout']);
const readAnyway = new Set(['base64', 'paste', 'rg']);
