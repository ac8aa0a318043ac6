import type {
  ArchivedGroup,
  ArchivedKata,
  ArchiveProblem,
  OpenedArchive,
} from '../../dojo/archive-ports.ts';
import type { Bytes } from '../../git/bytes.ts';
import { BadArchive } from '../bad-archive.ts';
import { oldFolders, type OldFolder } from './old-folders.ts';
import { oldGroup } from './old-group.ts';
import { asHistory, oldKata, type OldKata } from './old-kata.ts';
import { newNumbers } from './renumbered.ts';

/**
 * The katas that cyber-dojo kept before it kept them in git (v0, v1), as git repositories of ours, and
 * the groups of any version, wherever they stand among files that are in no repository. Nothing in
 * them is trusted; a bad one is refused and does not stop the others.
 */
export async function readOld(
  files: ReadonlyMap<string, Bytes>,
): Promise<Pick<OpenedArchive, 'katas' | 'groups' | 'refused' | 'leftOut'>> {
  const refused: ArchiveProblem[] = [];

  async function orRefused<T>(read: () => T | Promise<T>): Promise<readonly T[]> {
    try {
      return [await read()];
    } catch (error) {
      if (!(error instanceof BadArchive)) throw error;
      refused.push(error.problem);
      return [];
    }
  }

  const folders = oldFolders(files);
  const groups: ArchivedGroup[] = [];
  for (const folder of folders.filter(({ kind }) => kind === 'group')) {
    groups.push(
      ...(await orRefused(() => {
        const read = oldGroup(files, folder);
        const { id } = read.group.manifest;
        refuseTwice(
          folder,
          id,
          groups.some(({ group }) => group.manifest.id === id),
        );
        return read;
      })),
    );
  }
  const found: OldKata[] = [];
  for (const folder of folders.filter(({ kind }) => kind === 'kata-v0' || kind === 'kata-v1')) {
    found.push(
      ...(await orRefused(() => {
        const old = oldKata(files, folder);
        const { id } = old.manifest;
        refuseTwice(
          folder,
          id,
          found.some(({ manifest }) => manifest.id === id),
        );
        return old;
      })),
    );
  }
  // Of all of them first: one may have checked out what another did.
  const numbers = new Map(found.map((old) => [old.manifest.id, newNumbers(old.events)]));
  const katas: ArchivedKata[] = [];
  for (const old of found) {
    katas.push(...(await orRefused(() => asHistory(files, old, numbers))));
  }
  return { katas, groups, refused, leftOut: [] };
}

function refuseTwice({ path }: OldFolder, id: string, isThere: boolean): void {
  if (!isThere) return;
  throw new BadArchive('damaged', `${path}manifest.json`, `another ${id} was before it`);
}
