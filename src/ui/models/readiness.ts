import { signal, type ReadonlySignal } from '@preact/signals';
import { checkSandbox, checkStore, type Readiness } from '../../dojo/check-readiness.ts';
import type { Dojo } from '../../dojo/dojo.ts';

/** What is tried when somebody asks whether all is ready; null while it is. */
export type ReadinessModel = {
  readonly store: ReadonlySignal<Readiness | null>;
  readonly sandbox: ReadonlySignal<Readiness | null>;
  close(): void;
};

export function createReadiness(dojo: Dojo): ReadinessModel {
  const store = signal<Readiness | null>(null);
  const sandbox = signal<Readiness | null>(null);
  const follow = (into: { value: Readiness | null }, checking: Promise<Readiness>): Promise<void> =>
    checking.then(
      (readiness) => {
        into.value = readiness;
      },
      (error: unknown) => {
        into.value = { isReady: false, reason: String(error) };
      },
    );
  void follow(store, checkStore(dojo));
  void follow(sandbox, checkSandbox(dojo));
  return { store, sandbox, close: () => dojo.runner.rest() };
}
