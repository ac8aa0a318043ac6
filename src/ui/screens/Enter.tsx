import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';

export function Enter(_props: { readonly dojo: Dojo; readonly id: string }) {
  return (
    <Page title="Enter" kind="message">
      <p>Being built.</p>
    </Page>
  );
}
