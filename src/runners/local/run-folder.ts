import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from '../../kata/files.ts';
import { fsCleanersScript } from '../../kata/fs-cleaners.ts';
import { walk } from './walk.ts';

/** The folders of one run, all below `root`. */
export type RunFolder = {
  readonly root: string;
  /** The kata's files, and where cyber-dojo.sh runs. */
  readonly sandbox: string;
  readonly home: string;
  readonly tmp: string;
  /** A user called sandbox, for the /etc of a run that has one of its own. */
  readonly passwd: string;
  readonly group: string;
};

/** `root` is there and empty. The names of the files have been checked. */
export async function makeRunFolder(root: string, files: Files): Promise<RunFolder> {
  const at = (name: string) => join(root, name);
  const folder: RunFolder = {
    root,
    sandbox: at('sandbox'),
    home: at('home'),
    tmp: at('tmp'),
    passwd: at('passwd'),
    group: at('group'),
  };
  await Promise.all([folder.sandbox, folder.home, folder.tmp].map((path) => mkdir(path)));
  await Promise.all([
    writeFile(join(folder.home, 'cyber_dojo_fs_cleaners.sh'), fsCleanersScript),
    writeFile(folder.passwd, 'sandbox:x:41966:51966::/home/sandbox:/bin/bash\n'),
    writeFile(folder.group, 'sandbox:x:51966:\n'),
  ]);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder.sandbox, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

/** Takes away also what a run has made so that it cannot be entered. */
export async function removeRunFolder(root: string): Promise<void> {
  try {
    await rm(root, { recursive: true, force: true });
  } catch {
    for await (const { path, isFolder } of walk(root, (folder) => chmod(folder, 0o700))) {
      if (isFolder) await chmod(path, 0o700);
    }
    await rm(root, { recursive: true, force: true });
  }
}
