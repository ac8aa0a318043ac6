import type { NamedStartPoint } from '../dojo/start-point-ports.ts';
import { foldStartPointName } from '../kata/fold-start-point-name.ts';
import { broken, show } from './rules.ts';
import type { StartPointProblem } from './validate.ts';

/**
 * Of start-points that have come: the names that others of them, or those that are here, have too.
 * Languages, exercises and custom ones alike: on the screen a name is all that tells them apart.
 */
export function sameNames(
  come: readonly NamedStartPoint[],
  here: readonly NamedStartPoint[] = [],
): readonly StartPointProblem[] {
  const known = new Map(here.map(({ name, where }) => [foldStartPointName(name), where]));
  return come.flatMap(({ name, where }) => {
    const before = known.get(foldStartPointName(name));
    if (before === undefined) {
      known.set(foldStartPointName(name), where);
      return [];
    }
    const file = `${where}/manifest.json`;
    return [{ file, key: 'display_name', ...broken('name-unique', show(name), before) }];
  });
}
