import type {
  ArchivedGroup,
  ArchivedKata,
  ArchiveProblem,
  LeftOut,
  OpenedArchive,
} from '../../dojo/archive-ports.ts';
import type { Bytes } from '../../git/bytes.ts';
import { BadArchive } from '../bad-archive.ts';
import { limits } from '../limits.ts';
import { listedChars } from './old-events.ts';
import { oldFolders, type OldFolder } from './old-folders.ts';
import { oldGroup } from './old-group.ts';
import { asHistory, oldKata, type OldKata } from './old-kata.ts';

/**
 * The katas that cyber-dojo kept before it kept them in git (v0, v1), as git repositories of ours, and
 * the groups of any version, wherever they stand among files that are in no repository. Nothing in
 * them is trusted; a bad one is refused and does not stop the others.
 */
export async function readOld(
  files: ReadonlyMap<string, Bytes>,
): Promise<Pick<OpenedArchive, 'katas' | 'groups' | 'refused' | 'leftOut'>> {
  const groups = new Map<string, ArchivedGroup>();
  const found = new Map<string, OldKata>();
  const katas: ArchivedKata[] = [];
  const refused: ArchiveProblem[] = [];
  const leftOut: LeftOut[] = [];
  let chars = 0;

  async function orRefused(read: () => void | Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof BadArchive)) throw error;
      refused.push(error.problem);
    }
  }

  function readGroup(folder: OldFolder): void {
    const read = oldGroup(files, folder);
    put(groups, read.group.manifest.id, read, folder);
  }

  function readKata(folder: OldFolder): void {
    const read = oldKata(files, folder);
    chars += listedChars(read.events);
    if (chars > limits.allObjectsBytes) {
      throw refusal('too-large', folder, 'all katas up to it are too much to be read at once');
    }
    put(found, read.manifest.id, read, folder);
  }

  for (const folder of oldFolders(files)) {
    if (folder.kind === 'cluster') leftOut.push(clusterLeftOut(folder));
    else if (folder.kind === 'group') await orRefused(() => readGroup(folder));
    else await orRefused(() => readKata(folder));
  }
  for (const old of found.values()) {
    await orRefused(async () => {
      katas.push(await asHistory(files, old));
    });
  }
  return { katas, groups: [...groups.values()], refused, leftOut };
}

function put<T>(all: Map<string, T>, id: string, read: T, folder: OldFolder): void {
  if (all.has(id)) throw refusal('damaged', folder, `another ${id} was before it`);
  all.set(id, read);
}

/** Its groups have folders of their own. */
function clusterLeftOut({ path }: OldFolder): LeftOut {
  const reason = 'a cluster is not taken in as one; its groups are, where they came along';
  return { entry: `${path}manifest.json`, reason };
}

function refusal(kind: ArchiveProblem['kind'], { path }: OldFolder, reason: string): BadArchive {
  return new BadArchive(kind, `${path}manifest.json`, reason);
}
