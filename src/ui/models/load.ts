import { signal, type ReadonlySignal } from '@preact/signals';

/** Something that is being fetched, is here, or could not be had. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly words: string; readonly error: unknown };

/** Follows a promise as a signal. `words` says what a failure means to the person. */
export function loadSignal<T>(
  promise: Promise<T>,
  words: (error: unknown) => string,
): ReadonlySignal<Loaded<T>> {
  const state = signal<Loaded<T>>({ kind: 'loading' });
  promise.then(
    (value) => {
      state.value = { kind: 'loaded', value };
    },
    (error: unknown) => {
      state.value = { kind: 'failed', words: words(error), error };
    },
  );
  return state;
}
