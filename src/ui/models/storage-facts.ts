import { signal, type ReadonlySignal } from '@preact/signals';
import type { Usage } from '../../dojo/browser-ports.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { whatIsKept, type WhatIsKept } from '../../dojo/what-is-kept.ts';

/** How much is kept in this browser, and how safely. */
export type StorageFacts = {
  readonly kept: WhatIsKept;
  /** null where the browser does not say. */
  readonly usage: Usage | null;
  readonly isPromised: ReadonlySignal<boolean>;
  /** Whether the person asked for the promise, and the browser did not give it. */
  readonly isRefused: ReadonlySignal<boolean>;
  /** Asks the browser for its promise to keep what is here. */
  ask(): Promise<void>;
};

export async function loadStorageFacts(dojo: Dojo): Promise<StorageFacts> {
  const { persistence } = dojo;
  const [kept, usage, wasPromised] = await Promise.all([
    whatIsKept(dojo),
    persistence.usage(),
    persistence.isPromised(),
  ]);
  const isPromised = signal(wasPromised);
  const isRefused = signal(false);
  return {
    kept,
    usage,
    isPromised,
    isRefused,
    async ask() {
      isPromised.value = await persistence.ask();
      isRefused.value = !isPromised.value;
    },
  };
}
