import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { compareLights, type Comparison } from '../../dojo/compare-lights.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { KataHead } from '../../dojo/ports.ts';
import { nameOf } from '../../kata/diff.ts';
import { lightsOf, type Light } from '../../kata/light.ts';
import { pickFile } from '../../kata/pick-file.ts';
import { CannotOpen } from './cannot-open.ts';

/** One light at a time, with what changed since the one before. */
export type ReviewModel = {
  readonly head: KataHead;
  readonly lights: readonly Light[];
  readonly light: ReadonlySignal<Light>;
  readonly comparison: ReadonlySignal<Comparison>;
  /** The name of the file that is shown. */
  readonly shown: ReadonlySignal<string>;
  /** Of the light this many steps away, or null past the ends. */
  indexAt(steps: number): number | null;
  goTo(index: number): Promise<void>;
  show(name: string): void;
  close(): void;
};

/** Throws CannotOpen when the kata cannot be opened. */
export async function loadReviewModel(dojo: Dojo, id: string, at: number): Promise<ReviewModel> {
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) throw new CannotOpen(opened.problem);
  const repository = opened.value;
  const head = await repository.head();
  const lights = lightsOf(head.events);
  const place = signal(placeOf(lights, at));
  const compare = (index: number) => compareLights(repository, head.events, index);
  const lightAt = (index: number): Light => {
    const found = lights[index];
    if (found === undefined) throw new RangeError(`no light ${index}: ${id} has ${lights.length}`);
    return found;
  };
  const comparison = signal(await compare(lightAt(place.value).index));
  const shown = signal(pickFile(comparison.value.diffs, null));
  let newest = 0;

  return {
    head,
    lights,
    light: computed(() => lightAt(place.value)),
    comparison,
    shown,
    indexAt: (steps) => lights[place.value + steps]?.index ?? null,
    async goTo(index) {
      const turn = (newest += 1);
      const next = placeOf(lights, index);
      const compared = await compare(lightAt(next).index);
      if (turn !== newest) return;
      place.value = next;
      comparison.value = compared;
      shown.value = pickFile(compared.diffs, shown.value);
    },
    show(name) {
      if (comparison.value.diffs.some((diff) => nameOf(diff) === name)) shown.value = name;
    },
    close: () => repository.close(),
  };
}

/** The place among the lights of the light at or before event `index`; negative counts back. */
function placeOf(lights: readonly Light[], index: number): number {
  if (index < 0) return Math.max(0, lights.length + index);
  return Math.max(
    0,
    lights.findLastIndex((light) => light.index <= index),
  );
}
