/** The error numbers of WASI preview1. */
export const errno = {
  success: 0,
  acces: 2,
  badf: 8,
  exist: 20,
  fault: 21,
  fbig: 22,
  inval: 28,
  isdir: 31,
  loop: 32,
  noent: 44,
  noexec: 45,
  nosys: 52,
  notdir: 54,
  notempty: 55,
  notsup: 58,
  perm: 63,
  range: 68,
  spipe: 70,
} as const;

/** A failure with an error number of its own. */
export function wasiError(name: keyof typeof errno): Error {
  return Object.assign(new Error(name), { code: name });
}

/** What a program is told of an error of the tree or of wasiError. Throws again what is neither. */
export function errnoOf(error: unknown): number {
  // An address outside of the memory.
  if (error instanceof RangeError) return errno.fault;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = code.toLowerCase().replace(/^e(?!xist)/, '');
  if (isErrno(name)) return errno[name];
  throw error;
}

function isErrno(name: string): name is keyof typeof errno {
  return Object.hasOwn(errno, name);
}
