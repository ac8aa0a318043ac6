import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A download, unpacked by tar, and asked about by the git of this machine. */
export type Unpacked = {
  readonly folder: string;
  /** The one folder that the archive has. */
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
};

export function unpack(tgzPath: string): Unpacked {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-'));
  run('tar', ['-xzf', tgzPath, '-C', folder], folder);
  const [root = '', ...others] = readdirSync(folder);
  if (others.length > 0) throw new Error(`not one root folder: ${[root, ...others].join(', ')}`);
  return { folder, root, git: (...args) => run('git', args, join(folder, root)) };
}

/** What the command printed, stderr too; throws with it when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
