import { readBlob, readCommit, readTree, type PromiseFsClient } from 'isomorphic-git';
import type { GitFiles } from '../dojo/git-ports.ts';
import type { LeftOut } from '../dojo/archive-ports.ts';
import type { Bytes } from '../git/bytes.ts';
import { fileNameProblem, foldName } from '../kata/file-name.ts';
import { GitFailure } from './git-failure.ts';

export type Repository = {
  readonly fs: PromiseFsClient;
  readonly gitdir: string;
  /** isomorphic-git remembers in it. */
  readonly cache: object;
};

const limits = { entries: 20_000, folderDepth: 40, fileBytes: 1_000_000, allBytes: 50_000_000 };

/** The files of a commit, or of the one that a tag names; links, submodules and odd names are left out. */
export async function filesOfCommit(repository: Repository, oid: string): Promise<GitFiles> {
  const files = new Map<string, Bytes>();
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  let [entries, allBytes] = [0, 0];

  async function walk(treeOid: string, folder: string, depth: number): Promise<void> {
    const { tree } = await readTree({ ...repository, oid: treeOid });
    for (const { mode, path: name, oid, type } of tree) {
      const path = folder + name;
      entries += 1;
      if (entries > limits.entries || depth > limits.folderDepth) {
        throw new GitFailure({ kind: 'too_large', limitBytes: limits.allBytes });
      }
      const reason = reasonToLeave(mode, name, path);
      if (reason !== null) leftOut.push({ entry: path, reason });
      else if (type === 'tree') await walk(oid, `${path}/`, depth + 1);
      else await take(oid, path);
    }
  }

  function reasonToLeave(mode: string, name: string, path: string): string | null {
    if (mode === '120000') return 'it is a link';
    if (mode === '160000') return 'it is a submodule';
    const problem = fileNameProblem(name, {});
    if (problem !== null) return `its name cannot be kept (${problem.kind})`;
    if (seen.has(foldName(path))) return 'a file of that name is there already';
    seen.add(foldName(path));
    return null;
  }

  async function take(blobOid: string, path: string): Promise<void> {
    const { blob } = await readBlob({ ...repository, oid: blobOid });
    if (blob.length > limits.fileBytes) {
      leftOut.push({ entry: path, reason: `it is larger than ${limits.fileBytes} bytes` });
      return;
    }
    allBytes += blob.length;
    if (allBytes > limits.allBytes) {
      throw new GitFailure({ kind: 'too_large', limitBytes: limits.allBytes });
    }
    files.set(path, Uint8Array.from(blob));
  }

  const { oid: commit, commit: read } = await readCommit({ ...repository, oid });
  await walk(read.tree, '', 0);
  return { commit, files, leftOut };
}
