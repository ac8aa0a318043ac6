import type { ArchivedKata, ArchiveProblem } from '../dojo/archive-ports.ts';
import { textOf, type Bytes } from '../git/bytes.ts';
import { optionsOf } from '../kata/check-options.ts';
import { isId } from '../kata/id.ts';
import { layout } from '../kata/layout.ts';
import type { Options } from '../kata/options.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { BadArchive } from './bad-archive.ts';
import { checkKata } from './check-kata.ts';
import { readGitFolder } from './read-git-folder.ts';
import { readTgz } from './read-tgz.ts';

/** Reads a download of ours. Nothing in it is trusted; what is answered has been checked. */
export async function readKata(archive: Uint8Array): Promise<Result<ArchivedKata, ArchiveProblem>> {
  try {
    const files = inRoot(await readTgz(archive));
    const git = await readGitFolder(below('.git/', files));
    const { manifest, options } = await checkKata(git);
    return ok({
      id: idIn(files) ?? manifest.id,
      created: manifest.created,
      history: { ...git, pending: pendingIn(files, options) },
    });
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    return failed(error.problem);
  }
}

/** The files below the one folder that has a `.git` in it: the root, or a folder there. */
function inRoot(files: ReadonlyMap<string, Bytes>): ReadonlyMap<string, Bytes> {
  for (const path of files.keys()) {
    const [head, folder = ''] = /^([^/]+\/)?\.git\/HEAD$/.exec(path) ?? [];
    if (head !== undefined) return below(folder, files);
  }
  throw new BadArchive('not-a-kata', '', 'there is no .git in it');
}

function below(folder: string, files: ReadonlyMap<string, Bytes>): ReadonlyMap<string, Bytes> {
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, bytes]) => [path.slice(folder.length), bytes]),
  );
}

/**
 * The id that it was exported as, which its own manifest need not name: a fork's does not. It is all
 * that is read of a config, and nothing but an id is believed.
 */
function idIn(files: ReadonlyMap<string, Bytes>): string | null {
  const config = textOf(files.get('.git/config') ?? new Uint8Array());
  const [, name = ''] = /^\[user\]\n\tname = (\w+)$/m.exec(config) ?? [];
  return isId(name) ? name : null;
}

/** Options that were set after the last event stand in the work tree alone. */
function pendingIn(files: ReadonlyMap<string, Bytes>, committed: Options): Options | null {
  const bytes = files.get(layout.options);
  if (bytes === undefined) return null;
  try {
    const options = optionsOf(textOf(bytes));
    return JSON.stringify(options) === JSON.stringify(committed) ? null : options;
  } catch (error) {
    // The work tree is no history: what someone has left in it does not make the kata unreadable.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
