import type { Result } from '../kata/result.ts';
import type { StartPointKind } from '../kata/start-point-manifest.ts';
import type { Dojo } from './dojo.ts';
import type { GoodStartPoint } from './offer-start-points.ts';
import type { StorageProblem } from './ports.ts';
import type { StartPointOrigin } from './start-point-ports.ts';

/** Start-points that were offered, each as the kind that the person says it is. */
export type ChosenStartPoint = Pick<GoodStartPoint, 'manifest' | 'files'> & {
  readonly kind: StartPointKind;
};

/** Keeps them, all or none, in place of those of the same names: what was made of these stays. */
export async function keepStartPoints(
  dojo: Dojo,
  chosen: readonly ChosenStartPoint[],
  origin: StartPointOrigin,
): Promise<Result<null, StorageProblem>> {
  const addedAt = dojo.clock.now().getTime();
  const kept = await dojo.ownStartPoints.kept.keep(
    chosen.map(({ kind, manifest, files }) => ({ kind, manifest, files, origin, addedAt })),
  );
  if (kept.ok) void dojo.persistence.ask();
  return kept;
}
