import type { Dojo } from './dojo.ts';
import { listDeleted } from './list-deleted.ts';
import { listPractices } from './list-practices.ts';

/** How much of each kind there is here. */
export type WhatIsKept = {
  readonly practices: number;
  readonly groups: number;
  /** Deleted practices that can still be restored. */
  readonly deleted: number;
  /** Those that the person brought. */
  readonly startPoints: number;
  /** Of languages, each part counted once. */
  readonly languageBytes: number;
};

export async function whatIsKept(dojo: Dojo): Promise<WhatIsKept> {
  const all = await dojo.deletions.list();
  const [practices, deleted, startPoints, images] = await Promise.all([
    listPractices(dojo, all),
    listDeleted(dojo, all),
    dojo.ownStartPoints.kept.list(),
    dojo.images.kept(),
  ]);
  const parts = new Map(
    images.flatMap((image) => image.parts.map((part) => [part.sha256, part.keptBytes])),
  );
  const inClusters = practices.clusters.flatMap(({ groups }) => groups);
  return {
    practices: practices.katas.length,
    groups: practices.groups.length + inClusters.length,
    deleted: deleted.length,
    startPoints: startPoints.length,
    languageBytes: [...parts.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}
