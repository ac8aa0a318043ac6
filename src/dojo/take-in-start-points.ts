import type { StartPointFolder } from './archive-ports.ts';
import type { Dojo } from './dojo.ts';
import { keepStartPoints } from './keep-start-points.ts';
import { offerStartPoints, type BadStartPoint } from './offer-start-points.ts';
import type { StorageProblem } from './ports.ts';

/** Names of what was found in a file, by what became of it. */
export type TakenInStartPoints = {
  readonly kept: readonly string[];
  readonly here: readonly string[];
  /** Another of that name is here: it stays, until the person says otherwise where start-points are chosen. */
  readonly others: readonly string[];
  readonly bad: readonly BadStartPoint[];
  readonly problem: StorageProblem | null;
};

/** Keeps the start-points of a file that are new and right. */
export async function takeInStartPoints(
  dojo: Dojo,
  name: string,
  folders: readonly StartPointFolder[],
): Promise<TakenInStartPoints> {
  if (folders.length === 0) return { kept: [], here: [], others: [], bad: [], problem: null };
  const files = new Map(
    folders.flatMap((folder) =>
      [...folder.files].map(([path, bytes]) => [
        folder.name === '' ? path : `${folder.name}/${path}`,
        bytes,
      ]),
    ),
  );
  const { good, bad } = await offerStartPoints(dojo, files);
  const named = (kind: 'new' | 'same' | 'replaces'): readonly string[] =>
    good
      .filter(({ standing }) => standing.kind === kind)
      .map(({ manifest }) => manifest.display_name);
  const fresh = good.filter(({ standing }) => standing.kind === 'new');
  const kept = await keepStartPoints(dojo, fresh, { kind: 'file', name });
  return {
    kept: kept.ok ? named('new') : [],
    here: named('same'),
    others: named('replaces'),
    bad,
    problem: kept.ok ? null : kept.problem,
  };
}
