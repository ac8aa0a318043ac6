import type {
  ArchivedKata,
  ArchiveProblem,
  FilesByPath,
  OpenedArchive,
} from '../dojo/archive-ports.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { BadArchive } from './bad-archive.ts';
import { bundlesIn } from './bundles-in.ts';
import { checkedFolder } from './checked-folder.ts';
import { gitRoots, type GitRoot } from './git-roots.ts';
import { limits } from './limits.ts';
import { readOld } from './old/read-old.ts';
import { unpackArchive, type Unpacked } from './read-archive.ts';
import { readKata } from './read-kata.ts';
import { startPointFolders } from './start-point-folders.ts';
import { withoutHistory } from './without-history.ts';

/** Reads all that an archive has for us. Nothing in it is trusted; what is answered has been checked. */
export function openArchive(archive: Uint8Array): Promise<Result<OpenedArchive, ArchiveProblem>> {
  return answered(async () => opened(await unpackArchive(archive)));
}

/** The same of a folder that a person chose. */
export function openFolder(files: FilesByPath): Promise<Result<OpenedArchive, ArchiveProblem>> {
  return answered(() => opened(checkedFolder(files)));
}

async function answered(
  read: () => Promise<OpenedArchive>,
): Promise<Result<OpenedArchive, ArchiveProblem>> {
  try {
    return ok(await read());
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    return failed(error.problem);
  }
}

async function opened({ files, leftOut }: Unpacked): Promise<OpenedArchive> {
  const { roots, elsewhere, rest } = gitRoots(files);
  if (roots.length > limits.katas) {
    throw new BadArchive('too-large', '', `it has ${roots.length} repositories`);
  }
  const repositories = await katasIn(roots);
  const beside = await withoutGit(rest);
  // A repository may be one of start-points, or of katas from before git.
  const others = await Promise.all(repositories.others.map(({ tree }) => withoutGit(tree)));
  const found = [beside, ...others.filter(hasSome)];
  const refusedRepositories = repositories.others
    .filter((_, at) => !hasSome(others[at] ?? nothing))
    .map(({ problem }) => problem);
  const all: OpenedArchive = {
    katas: [...repositories.katas, ...found.flatMap(({ katas }) => katas)],
    groups: found.flatMap(({ groups }) => groups),
    startPoints: found.flatMap(({ startPoints }) => startPoints),
    refused: [
      ...elsewhere,
      ...repositories.refused,
      ...refusedRepositories,
      ...found.flatMap(({ refused }) => refused),
    ],
    leftOut: [...leftOut, ...found.flatMap((each) => each.leftOut)],
  };
  if (!hasSome(all) && all.refused.length < 2) {
    const [only] = all.refused;
    if (only === undefined) throw new BadArchive('not-a-kata', '', 'there is no kata in it');
    throw new BadArchive(only.kind, only.entry, only.reason);
  }
  return all;
}

/** What is in files that are in no repository. */
async function withoutGit(files: FilesByPath): Promise<OpenedArchive> {
  const old = await readOld(files);
  const refused = [...old.refused, ...withoutHistory(files), ...bundlesIn(files)];
  return { ...old, startPoints: startPointFolders(files), refused };
}

function hasSome({ katas, groups, startPoints }: OpenedArchive): boolean {
  return katas.length + groups.length + startPoints.length > 0;
}

const nothing: OpenedArchive = { katas: [], groups: [], startPoints: [], refused: [], leftOut: [] };

type Repositories = Pick<OpenedArchive, 'katas' | 'refused'> & {
  /** Those that are no katas. */
  readonly others: readonly { readonly tree: FilesByPath; readonly problem: ArchiveProblem }[];
};

async function katasIn(roots: readonly GitRoot[]): Promise<Repositories> {
  const katas: ArchivedKata[] = [];
  const refused: ArchiveProblem[] = [];
  const others: { readonly tree: FilesByPath; readonly problem: ArchiveProblem }[] = [];
  for (const root of roots) {
    try {
      katas.push(await readKata(root));
    } catch (error) {
      if (!(error instanceof BadArchive)) throw error;
      const { kind, entry, reason } = error.problem;
      const problem = { kind, entry: roots.length > 1 ? root.folder + entry : entry, reason };
      if (kind === 'not-a-kata') others.push({ tree: root.tree, problem });
      else refused.push(problem);
    }
  }
  return { katas, refused, others };
}
