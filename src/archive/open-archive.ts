import type {
  ArchivedKata,
  ArchiveProblem,
  FilesByPath,
  OpenedArchive,
} from '../dojo/archive-ports.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { BadArchive } from './bad-archive.ts';
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
    throw new BadArchive('too-large', '', `it has ${roots.length} katas`);
  }
  const repositories = await katasIn(roots);
  const old = await readOld(rest);
  const { katas, groups } = { katas: [...repositories.katas, ...old.katas], groups: old.groups };
  const startPoints = startPointFolders(rest);
  const refused = [...elsewhere, ...repositories.refused, ...old.refused, ...withoutHistory(rest)];
  if (katas.length === 0 && groups.length === 0 && startPoints.length === 0) {
    const [only, ...others] = refused;
    if (only === undefined) throw new BadArchive('not-a-kata', '', 'there is no kata in it');
    if (others.length === 0) throw new BadArchive(only.kind, only.entry, only.reason);
  }
  return { katas, groups, startPoints, refused, leftOut: [...leftOut, ...old.leftOut] };
}

async function katasIn(
  roots: readonly GitRoot[],
): Promise<Pick<OpenedArchive, 'katas' | 'refused'>> {
  const katas: ArchivedKata[] = [];
  const refused: ArchiveProblem[] = [];
  for (const root of roots) {
    try {
      katas.push(await readKata(root));
    } catch (error) {
      if (!(error instanceof BadArchive)) throw error;
      const { kind, entry, reason } = error.problem;
      refused.push({ kind, entry: roots.length > 1 ? root.folder + entry : entry, reason });
    }
  }
  return { katas, refused };
}
