import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack } from './native-git.ts';

/** A download's repository as native git would have it: from loose objects, after its own gc. */
export type GitCopy = {
  readonly git: (...args: readonly string[]) => string;
  /** Of the pack in the download, and of the one that git made. */
  readonly packBytes: number;
  readonly gcBytes: number;
  /** Of the gc and of a tar of all, compressed. */
  readonly nativeMs: number;
  readonly remove: () => void;
};

/** `download` is a .tgz in base64. */
export function gitCopy(download: string): GitCopy {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-native-'));
  const tgz = join(folder, 'download.tgz');
  writeFileSync(tgz, Buffer.from(download, 'base64'));
  const given = unpack(tgz);
  const copy = join(folder, 'copy');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', copy]);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const pack = packIn(join(given.folder, given.root));
  execFileSync('git', ['unpack-objects', '-q'], { cwd: copy, input: readFileSync(pack) });
  for (const line of given.git('for-each-ref', '--format=%(refname) %(objectname)').split('\n')) {
    const [name, oid] = line.split(' ');
    if (name !== undefined && oid !== undefined) git('update-ref', name, oid);
  }
  const started = performance.now();
  git('gc', '--quiet');
  execFileSync('tar', ['-czf', '../native.tgz', '.'], { cwd: copy });
  const nativeMs = performance.now() - started;
  return {
    git,
    nativeMs,
    packBytes: statSync(pack).size,
    gcBytes: statSync(packIn(copy)).size,
    remove: () => {
      for (const each of [folder, given.folder]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function packIn(root: string): string {
  const packs = join(root, '.git/objects/pack');
  const pack = readdirSync(packs).find((name) => name.endsWith('.pack'));
  if (pack === undefined) throw new Error(`no pack in ${packs}`);
  return join(packs, pack);
}
