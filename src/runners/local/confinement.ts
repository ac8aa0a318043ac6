import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bubblewrapArgs } from './bubblewrap-args.ts';
import { makeRunFolder } from './run-folder.ts';
import type { Settings } from './settings.ts';

/** What stands between a run and this machine. */
export type Confinement =
  | { readonly kind: 'bubblewrap' }
  /** Nothing, and why. */
  | { readonly kind: 'plain'; readonly why: string };

/** bubblewrap where it is there and works: some systems have it and forbid what it needs. */
export async function findConfinement({
  tools,
  isPlain,
}: Pick<Settings, 'tools' | 'isPlain'>): Promise<Confinement> {
  if (isPlain) return { kind: 'plain', why: 'started with --plain' };
  const folder = await makeRunFolder(await mkdtemp(join(tmpdir(), 'pocket-dojo-try-')), {});
  try {
    await promisify(execFile)('bwrap', [...bubblewrapArgs(folder, tools), 'true'], {
      timeout: 10_000,
    });
    return { kind: 'bubblewrap' };
  } catch (error) {
    return { kind: 'plain', why: whyNot(error) };
  } finally {
    await rm(folder.root, { recursive: true, force: true });
  }
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'bubblewrap, bwrap, is not installed';
  const said = 'stderr' in error ? String(error.stderr).trim() : '';
  return `bubblewrap does not work here: ${said === '' ? error.message : said}`;
}
