import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';

export function Import(_props: { readonly dojo: Dojo }) {
  return (
    <Page title="Import" kind="message">
      <p>Being built.</p>
    </Page>
  );
}
