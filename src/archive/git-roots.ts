import type { ArchiveProblem, FilesByPath } from '../dojo/archive-ports.ts';
import type { Bytes } from '../git/bytes.ts';
import { foldersBefore } from './folders-before.ts';

/** A repository in an archive. */
export type GitRoot = {
  /** The folder that it stands in, with its slash; '' for the archive's own. */
  readonly folder: string;
  /** The files of its `.git`, by their paths in there. */
  readonly git: FilesByPath;
  /** The files beside that. */
  readonly tree: FilesByPath;
};

export type GitRoots = {
  readonly roots: readonly GitRoot[];
  /** Folders whose `.git` is in another place. */
  readonly elsewhere: readonly ArchiveProblem[];
  /** What is in no repository. */
  readonly rest: FilesByPath;
};

/** Every repository, at whatever depth, bare ones too. A file is of the innermost that it is in. */
export function gitRoots(files: FilesByPath): GitRoots {
  const places = placesOf(files);
  const roots = new Map(
    [...places].map(([folder, git]) => [
      folder,
      { folder, gitFolder: git, git: new Map<string, Bytes>(), tree: new Map<string, Bytes>() },
    ]),
  );
  const rest = new Map<string, Bytes>();
  for (const [path, bytes] of files) {
    const root = foldersOf(path)
      .map((folder) => roots.get(folder))
      .find((each) => each !== undefined);
    if (root === undefined) rest.set(path, bytes);
    else if (path.startsWith(root.gitFolder))
      root.git.set(path.slice(root.gitFolder.length), bytes);
    else root.tree.set(path.slice(root.folder.length), bytes);
  }
  return { roots: [...roots.values()], elsewhere: elsewhereIn(files), rest };
}

/** The folders of repositories, each with where its `.git` begins: the same for a bare one. */
function placesOf(files: FilesByPath): ReadonlyMap<string, string> {
  const [withObjects, withRefs] = [foldersBefore('objects/', files), foldersBefore('refs/', files)];
  const isBare = (git: string): boolean =>
    withObjects.has(git) && (withRefs.has(git) || files.has(`${git}packed-refs`));
  const places = new Map<string, string>();
  for (const path of files.keys()) {
    if (!/(^|\/)HEAD$/.test(path)) continue;
    const git = path.slice(0, -'HEAD'.length);
    const folder = git.replace(/(^|\/)\.git\/$/, '$1');
    if (isInGit(folder) || (folder === git && !isBare(git))) continue;
    places.set(folder, git);
  }
  return places;
}

function isInGit(folder: string): boolean {
  return `/${folder}`.includes('/.git/');
}

/** The folders that a file is in, the innermost first, the last of them ''. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`).toReversed(), ''];
}

function elsewhereIn(files: FilesByPath): readonly ArchiveProblem[] {
  return [...files.keys()]
    .filter((path) => /(^|\/)\.git$/.test(path))
    .map((entry) => ({ kind: 'elsewhere', entry, reason: 'it only says where its .git is' }));
}
