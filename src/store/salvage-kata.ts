import type { OpenProblem, SalvagedCopy } from '../dojo/ports.ts';
import { textOf } from '../git/bytes.ts';
import { gitObjects, type LooseObject } from '../git/git-objects.ts';
import { manifestOf } from '../kata/check-manifest.ts';
import { jsonText } from '../kata/json-text.ts';
import { configIn } from '../kata/layout.ts';
import type { KataLabel } from '../kata/manifest.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { pastTimeOf } from '../kata/time.ts';
import { openProblemOf } from './check-repository.ts';
import { Connection } from './connection.ts';
import { readDrafts } from './drafts.ts';
import { gitFileSystem, rowsOf } from './git-file-system.ts';
import { objectPath } from './git-rows.ts';
import { kataDatabaseName, openKataDatabase, type KataSchema } from './kata-database.ts';
import { objectsIn, readAll, refsIn, treeOf } from './repository-copy.ts';
import { salvage, type Salvage } from './salvage.ts';

/** Reads a damaged kata's database, and changes nothing in it. */
export async function salvageKata(
  prefix: string,
  id: string,
): Promise<Result<SalvagedCopy, OpenProblem>> {
  const name = kataDatabaseName(prefix, id);
  const connection = new Connection<KataSchema>((lost) => openKataDatabase(name, lost));
  try {
    const { rows, options } = await connection.use(readAll);
    const saved = await salvage(objectsIn(rows), refsIn(rows));
    if (saved === null) return failed({ kind: 'damaged', id, reason: 'nothing in it can be read' });
    const drafts = await connection.use(readDrafts);
    const copy = await copyOf(id, saved);
    return ok({
      ...copy,
      pending: new Map([
        ...(options === undefined ? [] : [[placesOf(copy).options, jsonText(options)] as const]),
        ...drafts.flatMap(({ on, patch }, at) =>
          Object.entries(patch.put).map(
            ([file, text]) => [`drafts/${at}-on-${on}/${file}`, text] as const,
          ),
        ),
      ]),
    });
  } catch (error) {
    return failed(openProblemOf(id, error));
  } finally {
    await connection.close();
  }
}

async function copyOf(
  id: string,
  { objects, refs, tip }: Salvage,
): Promise<Omit<SalvagedCopy, 'pending'>> {
  const rows = new Map(objects.map(({ oid, deflated }) => [objectPath(oid), deflated]));
  const tree = await treeOf(gitFileSystem(id, rowsOf(rows), null), tip);
  const places = placesOf({ tree });
  const manifest = tree.find(({ path }) => path === places.manifest);
  const label = manifest === undefined ? null : readLabel(textOf(manifest.content));
  return { manifest: { ...(label ?? { created: oldest(objects) }), id }, objects, refs, tree };
}

function placesOf({ tree }: Pick<SalvagedCopy, 'tree'>) {
  return configIn((path) => tree.some((each) => each.path === path));
}

function readLabel(json: string): KataLabel | null {
  try {
    return manifestOf(json);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** When the oldest commit was made. */
function oldest(objects: readonly LooseObject[]): KataLabel['created'] {
  const all = gitObjects(objects);
  const seconds = all.oids.flatMap((oid) => {
    const [, at] = /\ncommitter .*> (\d+) /.exec(textOf(all.get(oid).content)) ?? [];
    return all.get(oid).type === 'commit' && at !== undefined ? [Number(at)] : [];
  });
  return pastTimeOf(new Date(Math.min(...seconds) * 1000));
}
