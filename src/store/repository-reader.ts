import './git-buffer.ts';
import type LightningFS from '@isomorphic-git/lightning-fs';
import { readCommit, resolveRef } from 'isomorphic-git';
import type { Snapshot } from '../dojo/ports.ts';
import { filesIn, flatLayout, layout } from '../kata/layout.ts';
import { noOutput, truncationsOf, type Output } from '../kata/output.ts';
import type { Connection } from './connection.ts';
import { gitdir, gitFileSystem, type Rows } from './git-file-system.ts';
import { placesIn, readKataCommit, readTexts, readTreeOf, type KataCommit } from './kata-commit.ts';
import type { KataSchema } from './kata-database.ts';

/** Reads a repository, through isomorphic-git on the rows of its database. */
export type RepositoryReader = {
  readonly fs: LightningFS;
  readonly tip: () => Promise<KataCommit>;
  readonly commit: (oid: string) => Promise<KataCommit>;
  /** So that the tip need not be read after it was written. */
  readonly remember: (commit: KataCommit) => void;
  /** The commit of an event. */
  readonly tagged: (index: number) => Promise<string>;
  readonly parentOf: (oid: string) => Promise<string | null>;
  /** Of event `index`; `light` is the last one up to it, itself when it is one. */
  readonly snapshot: (index: number, light: number) => Promise<Snapshot>;
};

/** How many commits are remembered: the tip, and what another tab may still stand on. */
const remembered = 4;

export function repositoryReader(id: string, connection: Connection<KataSchema>): RepositoryReader {
  return readerOf(id, {
    get: (path) => connection.use((database) => database.get('git', path)),
    pathsUnder: (folder) =>
      connection.use((database) =>
        database.getAllKeys('git', IDBKeyRange.bound(folder, `${folder}\uffff`)),
      ),
  });
}

/** Of kata `id`, whose repository has these rows. */
export function readerOf(id: string, rows: Rows): RepositoryReader {
  const commits = new Map<string, KataCommit>();
  const fs = gitFileSystem(id, rows, null);

  function remember(commit: KataCommit): void {
    commits.delete(commit.oid);
    commits.set(commit.oid, commit);
    for (const oid of [...commits.keys()].slice(0, -remembered)) commits.delete(oid);
  }

  async function commit(oid: string): Promise<KataCommit> {
    const found = commits.get(oid) ?? (await readKataCommit(fs, id, oid));
    remember(found);
    return found;
  }

  async function tagged(index: number): Promise<string> {
    return resolveRef({ fs, gitdir, ref: `refs/tags/${index}` });
  }

  return {
    fs,
    commit,
    remember,
    tagged,
    tip: async () => commit(await resolveRef({ fs, gitdir, ref: 'refs/heads/main' })),
    parentOf: async (oid) => (await readCommit({ fs, gitdir, oid })).commit.parent[0] ?? null,
    snapshot: async (index, light) => {
      const tree = await readTreeOf(fs, await tagged(index));
      const texts = await readTexts(
        fs,
        tree,
        (path) => path.startsWith(layout.files) || outputPaths.has(path),
      );
      // cyber-dojo empties the output of an event of a file: what was shown then was the light's.
      const isEmptied = light !== index && placesIn(tree).manifest === flatLayout.manifest;
      const output = isEmptied ? await outputAt(await tagged(light)) : texts;
      return { index, files: filesIn(texts), ...outputIn(output) };
    },
  };

  async function outputAt(commit: string): Promise<ReadonlyMap<string, string>> {
    return readTexts(fs, await readTreeOf(fs, commit), (path) => outputPaths.has(path));
  }
}

function outputIn(texts: ReadonlyMap<string, string>): Output {
  const truncations = texts.get(layout.truncations);
  return {
    stdout: texts.get(layout.stdout) ?? noOutput.stdout,
    stderr: texts.get(layout.stderr) ?? noOutput.stderr,
    status: texts.get(layout.status) ?? noOutput.status,
    truncations: truncations === undefined ? noOutput.truncations : truncationsOf(truncations),
  };
}

const outputPaths: ReadonlySet<string> = new Set([
  layout.stdout,
  layout.stderr,
  layout.status,
  layout.truncations,
]);
