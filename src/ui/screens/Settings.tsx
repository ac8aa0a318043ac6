import type { ReadonlySignal } from '@preact/signals';
import type { InstallState, OfflineState } from '../../dojo/browser-ports.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';
import { BackupSection } from '../parts/settings/BackupSection.tsx';
import { AppSection } from '../parts/settings/AppSection.tsx';
import { GitSection } from '../parts/settings/GitSection.tsx';
import { KeysSection } from '../parts/settings/KeysSection.tsx';
import { LanguagesSection } from '../parts/settings/LanguagesSection.tsx';
import { LookSection } from '../parts/settings/LookSection.tsx';
import { RunnersSection } from '../parts/settings/RunnersSection.tsx';
import { StorageSection } from '../parts/settings/StorageSection.tsx';
import { aboutLink } from '../route.ts';
import { aboutLinkWords, settingsTitle } from '../words/settings.ts';

/** What holds for all practices in this browser. */
export function Settings(props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
  readonly install: ReadonlySignal<InstallState>;
}) {
  const { dojo, offline, install } = props;
  return (
    <Page title={settingsTitle} kind="settings">
      <LookSection />
      <RunnersSection dojo={dojo} />
      <LanguagesSection dojo={dojo} />
      <AppSection offline={offline} install={install} />
      <BackupSection dojo={dojo} />
      <StorageSection dojo={dojo} />
      <GitSection dojo={dojo} />
      <KeysSection />
      <p>
        <a href={aboutLink}>{aboutLinkWords}</a>
      </p>
    </Page>
  );
}
