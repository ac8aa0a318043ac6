import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';

export function Group(_props: { readonly dojo: Dojo; readonly id: string }) {
  return (
    <Page title="Group" kind="message">
      <p>Being built.</p>
    </Page>
  );
}
