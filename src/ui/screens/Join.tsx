import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';

export function Join(_props: { readonly dojo: Dojo; readonly invitation: string }) {
  return (
    <Page title="Join" kind="message">
      <p>Being built.</p>
    </Page>
  );
}
