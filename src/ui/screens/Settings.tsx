import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';
import { KeysSection } from '../parts/settings/KeysSection.tsx';
import { LanguagesSection } from '../parts/settings/LanguagesSection.tsx';
import { LookSection } from '../parts/settings/LookSection.tsx';
import { RunnersSection } from '../parts/settings/RunnersSection.tsx';
import { StorageSection } from '../parts/settings/StorageSection.tsx';
import { aboutLink } from '../route.ts';
import { aboutLinkWords, settingsTitle } from '../words/settings.ts';

/** What holds for all practices in this browser. */
export function Settings({ dojo }: { readonly dojo: Dojo }) {
  return (
    <Page title={settingsTitle} kind="settings">
      <LookSection />
      <RunnersSection dojo={dojo} />
      <LanguagesSection dojo={dojo} />
      <StorageSection dojo={dojo} />
      <KeysSection />
      <p>
        <a href={aboutLink}>{aboutLinkWords}</a>
      </p>
    </Page>
  );
}
