/**
 * An error as Node's fs and bash's commands know it, with a code, an errno, a syscall and a path:
 * `ENOENT: no such file or directory, open '/x'`.
 */
export function treeError(code: TreeErrorCode, syscall: string, path: string, to?: string): Error {
  const [errno, meaning] = meanings[code];
  const where = to === undefined ? `'${path}'` : `'${path}' -> '${to}'`;
  const error = new Error(`${code}: ${meaning}, ${syscall} ${where}`);
  return Object.assign(error, {
    errno,
    code,
    syscall,
    path,
    ...(to === undefined ? {} : { dest: to }),
  });
}

type TreeErrorCode = keyof typeof meanings;

/** Linux's numbers, negative as Node gives them. */
const meanings = {
  EBADF: [-9, 'bad file descriptor'],
  EEXIST: [-17, 'file already exists'],
  EINVAL: [-22, 'invalid argument'],
  EISDIR: [-21, 'illegal operation on a directory'],
  ELOOP: [-40, 'too many symbolic links encountered'],
  ENOENT: [-2, 'no such file or directory'],
  ENOTDIR: [-20, 'not a directory'],
  ENOTEMPTY: [-39, 'directory not empty'],
  EPERM: [-1, 'operation not permitted'],
} as const;
