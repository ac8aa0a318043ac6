import { resolvePath } from '../paths.ts';
import type { FileNode, NullNode, TreeNode } from '../tree-node.ts';
import { wasiError } from './errno.ts';
import { resize } from './file-bytes.ts';
import { timeToSet } from './time-to-set.ts';
import type { Calls, Wasi } from './calls.ts';
import { writeStat } from './write-stat.ts';

/** The calls that are given a folder and a path from there: path_*. */
export function pathCalls({ around, memory, descriptors }: Wasi): Calls {
  return {
    path_create_directory: (fd: number, at: number, length: number) =>
      around.tree.mkdir(path(fd, at, length)),
    path_filestat_get(fd: number, flags: number, at: number, length: number, statAt: number) {
      writeStat(memory, statAt, node(path(fd, at, length), follows(flags)));
    },
    path_filestat_set_times(
      fd: number,
      flags: number,
      at: number,
      length: number,
      _accessNs: bigint,
      changeNs: bigint,
      timeFlags: number,
    ) {
      const time = timeToSet(around.tree, changeNs, timeFlags);
      const found = node(path(fd, at, length), follows(flags));
      if (time !== null) found.mtimeMs = time;
    },
    path_link(
      fromFd: number,
      flags: number,
      fromAt: number,
      fromLength: number,
      toFd: number,
      toAt: number,
      toLength: number,
    ) {
      const from = path(fromFd, fromAt, fromLength);
      const source = follows(flags) ? around.tree.realpath(from) : from;
      around.tree.link(source, path(toFd, toAt, toLength));
    },
    path_open(
      fd: number,
      flags: number,
      at: number,
      length: number,
      how: number,
      rights: bigint,
      _inheriting: bigint,
      fdFlags: number,
      fdAt: number,
    ) {
      const wanted = path(fd, at, length);
      const opening: Opening = {
        follow: follows(flags),
        creates: (how & 1) !== 0,
        isDir: (how & 2) !== 0,
        isNew: (how & 4) !== 0,
        truncates: (how & 8) !== 0,
        canRead: (rights & 2n) !== 0n,
        canWrite: (rights & 64n) !== 0n,
      };
      const found = open(wanted, opening);
      const { canRead, canWrite } = opening;
      const opened = descriptors.add(
        found.kind === 'dir'
          ? { kind: 'dir', path: withoutSlash(wanted), preopened: null, listing: [] }
          : {
              kind: 'file',
              node: found,
              canRead,
              canWrite,
              position: 0,
              appends: (fdFlags & 1) !== 0,
            },
      );
      memory.setU32(fdAt, opened);
    },
    path_readlink(
      fd: number,
      at: number,
      length: number,
      bufferAt: number,
      bufferLength: number,
      sizeAt: number,
    ) {
      const target = new TextEncoder().encode(around.tree.readlink(path(fd, at, length)));
      const part = target.subarray(0, bufferLength);
      memory.bytes(bufferAt, part.length).set(part);
      memory.setU32(sizeAt, part.length);
    },
    path_remove_directory: (fd: number, at: number, length: number) =>
      around.tree.rmdir(path(fd, at, length)),
    path_rename(
      fromFd: number,
      fromAt: number,
      fromLength: number,
      toFd: number,
      toAt: number,
      toLength: number,
    ) {
      around.tree.rename(path(fromFd, fromAt, fromLength), path(toFd, toAt, toLength));
    },
    path_symlink(targetAt: number, targetLength: number, fd: number, at: number, length: number) {
      around.tree.symlink(memory.text(targetAt, targetLength), path(fd, at, length));
    },
    path_unlink_file: (fd: number, at: number, length: number) =>
      around.tree.unlink(path(fd, at, length)),
  };

  /** Absolute, with its slash at the end: that one says that it has to be a folder. */
  function path(fd: number, at: number, length: number): string {
    const given = memory.text(at, length);
    if (given === '') throw wasiError('noent');
    const whole = resolvePath(descriptors.dir(fd).path, given);
    return given.endsWith('/') && whole !== '/' ? `${whole}/` : whole;
  }

  function node(wanted: string, follow: boolean): TreeNode {
    const found = around.tree.node(wanted, follow || wanted.endsWith('/'));
    if (wanted.endsWith('/') && found.kind !== 'dir') throw wasiError('notdir');
    return found;
  }

  function open(wanted: string, opening: Opening): FileNode | NullNode | (TreeNode & Dir) {
    const found = existing(wanted, opening);
    if (found === null) return node(wanted, true) as FileNode;
    if (opening.creates && opening.isNew) throw wasiError('exist');
    if (found.kind === 'link') throw wasiError('loop');
    if (found.kind === 'dir') {
      if (opening.canWrite || opening.creates || opening.truncates) throw wasiError('isdir');
      return found;
    }
    if (opening.isDir) throw wasiError('notdir');
    if (opening.truncates) {
      resize(found, 0);
      found.mtimeMs = around.tree.tick();
    }
    return found;
  }

  /** null when it was not there, and is now. */
  function existing(wanted: string, { follow, creates, isNew, isDir }: Opening): TreeNode | null {
    try {
      return node(wanted, follow && !(creates && isNew));
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing || !creates || isDir) throw error;
      if (wanted.endsWith('/')) throw wasiError('isdir');
      around.tree.writeFile(wanted, new Uint8Array(0));
      return null;
    }
  }
}

type Dir = { readonly kind: 'dir' };

type Opening = {
  readonly follow: boolean;
  readonly creates: boolean;
  readonly isDir: boolean;
  readonly isNew: boolean;
  readonly truncates: boolean;
  readonly canRead: boolean;
  readonly canWrite: boolean;
};

function follows(flags: number): boolean {
  return (flags & 1) !== 0;
}

function withoutSlash(path: string): string {
  return path === '/' ? path : path.replace(/\/$/, '');
}
