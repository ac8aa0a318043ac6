import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, unpack } from './native-git.ts';

/** A download's repository, for native git to look into. */
export type Repository = {
  /** What git finds wrong, things that nothing reaches too; '' when all is well. */
  readonly fsck: () => string;
  /** main, the oldest commit first. */
  readonly commits: () => readonly string[];
  /** Tag names to commit ids. */
  readonly tags: () => ReadonlyMap<string, string>;
  /** The text of each `REVISION:PATH`; '' where there is none. */
  readonly texts: (objects: readonly string[]) => readonly string[];
  readonly remove: () => void;
};

/** `download` is a .tgz in base64. */
export function repositoryIn(download: string): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-'));
  const path = join(folder, 'download.tgz');
  writeFileSync(path, Buffer.from(download, 'base64'));
  const unpacked = unpack(path);
  const root = join(unpacked.folder, unpacked.root);
  const shell = (script: string): string => run('bash', ['-c', script], root).trim();
  return {
    fsck: () => shell('git fsck --strict --full --unreachable --no-progress 2>&1 || true'),
    commits: () => shell('git rev-list --reverse main').split('\n'),
    tags: () =>
      new Map(
        shell(`git for-each-ref --format='%(refname:short) %(objectname)' refs/tags`)
          .split('\n')
          .map((line): [string, string] => [line.slice(0, -41), line.slice(-40)]),
      ),
    texts: (objects) => textsOf(root, objects),
    remove: () => {
      for (const each of [folder, unpacked.folder]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function textsOf(root: string, objects: readonly string[]): readonly string[] {
  const answer = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: objects.map((object) => `${object}\n`).join(''),
    maxBuffer: 2 ** 28,
  });
  let at = 0;
  return objects.map(() => {
    const end = answer.indexOf('\n', at);
    const size = / \w+ (\d+)$/.exec(answer.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return '';
    const text = answer.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}
