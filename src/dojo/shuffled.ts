import type { Dojo } from './dojo.ts';

/** The same, in an order by chance. */
export function shuffled<T>(dojo: Pick<Dojo, 'chance'>, all: readonly T[]): readonly T[] {
  const random = dojo.chance.numbers(all.length);
  return all
    .map((each, at) => ({ each, order: random[at] ?? 0 }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ each }) => each);
}
