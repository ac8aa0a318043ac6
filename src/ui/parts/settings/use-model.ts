import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { loadSignal, type Loaded } from '../../models/load.ts';

/** A model that is loaded when its section is drawn. `load` is the same function each time. */
export function useModel<T>(
  dojo: Dojo,
  load: (dojo: Dojo) => Promise<T>,
): ReadonlySignal<Loaded<T>> {
  return useMemo(() => loadSignal(load(dojo), String), [dojo, load]);
}

/** The same, closed when the section is left, also where it was still being loaded then. */
export function useClosedModel<T extends { close(): void }>(
  dojo: Dojo,
  load: (dojo: Dojo) => Promise<T>,
): ReadonlySignal<Loaded<T>> {
  const loading = useMemo(() => load(dojo), [dojo, load]);
  useEffect(
    () => () => {
      void loading.then(
        (model) => model.close(),
        () => undefined,
      );
    },
    [loading],
  );
  return useMemo(() => loadSignal(loading, String), [loading]);
}
