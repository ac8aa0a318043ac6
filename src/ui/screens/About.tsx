import type { ReadonlySignal } from '@preact/signals';
import type { OfflineState } from '../../dojo/browser-ports.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';

export function About(_props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
}) {
  return (
    <Page title="About" kind="message">
      <p>Being built.</p>
    </Page>
  );
}
