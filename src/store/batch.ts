import './git-buffer.ts';
import type LightningFS from '@isomorphic-git/lightning-fs';
import { writeObject } from 'isomorphic-git';
import type { Bytes } from '../git/bytes.ts';
import { deflated, wrappedObject, type WrappedObject } from '../git/wrapped-object.ts';
import { gitdir, gitFileSystem, rowsOf } from './git-file-system.ts';

/** The objects of one event, collected until one transaction writes them all. */
export type Batch = {
  readonly rows: ReadonlyMap<string, Bytes>;
  readonly write: (object: WrappedObject) => Promise<string>;
  readonly add: (type: 'blob' | 'tree' | 'commit', content: Bytes) => Promise<string>;
};

/**
 * A batch is a file system of its own that sees nothing but itself: an object that the repository
 * has already is put once more, which changes nothing and is cheaper than to look.
 */
export function openBatch(name: string): Batch {
  const rows = new Map<string, Bytes>();
  const fs: LightningFS = gitFileSystem(name, rowsOf(rows), (path, bytes) => rows.set(path, bytes));

  async function write(object: WrappedObject): Promise<string> {
    return writeObject({
      fs,
      gitdir,
      object: deflated(object),
      format: 'deflated',
      oid: object.oid,
    });
  }

  return {
    rows,
    write,
    add: async (type, content) => write(await wrappedObject(type, content)),
  };
}
