import type { Dojo } from '../../dojo/dojo.ts';
import { Invitation } from '../parts/group/Invitation.tsx';
import { Page } from '../parts/Page.tsx';
import { joinScreenWords } from '../words/group.ts';

/** Where a link that carries a group leads to. */
export function Join({ dojo, invitation }: { readonly dojo: Dojo; readonly invitation: string }) {
  return (
    <Page title={joinScreenWords.title} kind="group">
      <Invitation dojo={dojo} text={invitation} />
    </Page>
  );
}
