import { signal, type ReadonlySignal } from '@preact/signals';
import type { Usage } from '../../dojo/browser-ports.ts';
import type { Dojo } from '../../dojo/dojo.ts';

/** How much is kept in this browser, and how safely. */
export type StorageFacts = {
  readonly practiceCount: number;
  /** null where the browser does not say. */
  readonly usage: Usage | null;
  readonly isPromised: ReadonlySignal<boolean>;
  /** Whether the person asked for the promise, and the browser did not give it. */
  readonly isRefused: ReadonlySignal<boolean>;
  /** Asks the browser for its promise to keep what is here. */
  ask(): Promise<void>;
};

export async function loadStorageFacts(dojo: Dojo): Promise<StorageFacts> {
  const { persistence, store } = dojo;
  const [katas, usage, wasPromised] = await Promise.all([
    store.listKatas(),
    persistence.usage(),
    persistence.isPromised(),
  ]);
  const isPromised = signal(wasPromised);
  const isRefused = signal(false);
  return {
    practiceCount: katas.length,
    usage,
    isPromised,
    isRefused,
    async ask() {
      isPromised.value = await persistence.ask();
      isRefused.value = !isPromised.value;
    },
  };
}
