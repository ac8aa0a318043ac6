import type { Stat } from '../../tree-node.ts';

const kinds = { file: 0o100000, dir: 0o040000, link: 0o120000, null: 0o020000 } as const;

/** fs.Stats. Files of the tree have one time; it stands for all four. */
export function statsOf(stat: Stat) {
  const { mtimeMs } = stat;
  const at = new Date(mtimeMs);
  return {
    dev: 1,
    ino: stat.ino,
    mode: kinds[stat.kind] | stat.mode,
    nlink: 1,
    uid: 1000,
    gid: 1000,
    size: stat.size,
    blksize: 4096,
    blocks: Math.ceil(stat.size / 512),
    atimeMs: mtimeMs,
    mtimeMs,
    ctimeMs: mtimeMs,
    birthtimeMs: mtimeMs,
    atime: at,
    mtime: at,
    ctime: at,
    birthtime: at,
    ...questions(stat.kind),
  };
}

/** fs.Dirent. */
export function direntOf(name: string, parentPath: string, kind: Stat['kind']) {
  return { name, parentPath, path: parentPath, ...questions(kind) };
}

/** Not shown by console.log, as in Node, where they are methods of a class. */
function questions(kind: Stat['kind']) {
  const hidden = {
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'dir',
    isSymbolicLink: () => kind === 'link',
    isCharacterDevice: () => kind === 'null',
    isBlockDevice: () => false,
    isFIFO: () => false,
    isSocket: () => false,
  };
  return hidden;
}
