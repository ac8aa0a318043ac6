import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { loadSignal, type Loaded } from '../../models/load.ts';

/**
 * A model that is loaded when its section is drawn, and closed when the section is left. `load` is
 * the same function each time.
 */
export function useModel<T extends { close?(): void }>(
  dojo: Dojo,
  load: (dojo: Dojo) => Promise<T>,
): ReadonlySignal<Loaded<T>> {
  const state = useMemo(() => loadSignal(load(dojo), String), [dojo, load]);
  useEffect(
    () => () => {
      if (state.value.kind === 'loaded') state.value.value.close?.();
    },
    [state],
  );
  return state;
}
