import type { ComponentChildren } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import type { Loaded } from '../models/load.ts';
import { homeLink } from '../route.ts';
import { loadingWords, pageWords } from '../words/page.ts';
import { Page } from './Page.tsx';

/** Draws what has been loaded; until then that it is coming, or why it did not. */
export function Loading<T>(props: {
  readonly state: ReadonlySignal<Loaded<T>>;
  readonly draw: (value: T) => ComponentChildren;
  /** What can be done about what went wrong, beside going back. */
  readonly wayOut?: (error: unknown) => ComponentChildren;
}) {
  const state = props.state.value;
  if (state.kind === 'loaded') return <>{props.draw(state.value)}</>;
  return (
    <Page title={state.kind === 'loading' ? '' : loadingWords.failed} kind="message">
      {state.kind === 'loading' ? (
        <p class="coming" role="status">
          {loadingWords.coming}
        </p>
      ) : (
        <div role="alert">
          <p>{state.words}</p>
          {props.wayOut?.(state.error)}
          <p>
            <a class="button" href={homeLink}>
              {pageWords.backHome}
            </a>
          </p>
        </div>
      )}
    </Page>
  );
}
