/** fs.constants, with Linux's numbers. */
export const fsConstants = {
  F_OK: 0,
  X_OK: 1,
  W_OK: 2,
  R_OK: 4,
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 64,
  O_EXCL: 128,
  O_TRUNC: 512,
  O_APPEND: 1024,
  S_IFMT: 61440,
  S_IFREG: 32768,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFLNK: 40960,
  COPYFILE_EXCL: 1,
  COPYFILE_FICLONE: 2,
} as const;

/** The letters that a number of O_ flags stands for. */
export function flagsOf(flags: unknown): string {
  if (typeof flags !== 'number') return typeof flags === 'string' ? flags : 'r';
  const { O_WRONLY, O_RDWR, O_APPEND, O_TRUNC, O_CREAT, O_EXCL } = fsConstants;
  const exclusive = (flags & O_EXCL) === 0 ? '' : 'x';
  if ((flags & O_APPEND) !== 0) return `a${exclusive}`;
  if ((flags & (O_TRUNC | O_CREAT)) !== 0) return `w${exclusive}`;
  return (flags & (O_WRONLY | O_RDWR)) === 0 ? 'r' : 'r+';
}
