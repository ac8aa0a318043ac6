import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Loaded } from '../../models/load.ts';
import { comingWords } from '../../words/settings.ts';

/** What a section draws once it is there; the rest of the screen does not wait for it. */
export function Fetched<T>(props: {
  readonly state: ReadonlySignal<Loaded<T>>;
  readonly draw: (value: T) => ComponentChildren;
}) {
  const state = props.state.value;
  if (state.kind === 'loaded') return <>{props.draw(state.value)}</>;
  return state.kind === 'loading' ? (
    <p class="faint">{comingWords}</p>
  ) : (
    <p role="alert">{state.words}</p>
  );
}
