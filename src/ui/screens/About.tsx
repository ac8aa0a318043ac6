import type { ReadonlySignal } from '@preact/signals';
import type { OfflineState } from '../../dojo/browser-ports.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { Page } from '../parts/Page.tsx';
import { ReadinessSection } from '../parts/settings/ReadinessSection.tsx';
import { PackageNotices } from '../parts/settings/PackageNotices.tsx';
import { Section } from '../parts/settings/Section.tsx';
import { aboutTitle, aboutWords } from '../words/about.ts';
import { appName } from '../words/page.ts';

/** What this is, which version, and whether it is ready. */
export function About(props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
}) {
  const { version, commit } = __appVersion__;
  return (
    <Page title={aboutTitle} kind="about">
      <Section title={appName}>
        <p>{aboutWords.what}</p>
        <p>{aboutWords.practice}</p>
        <dl class="facts">
          <dt>{aboutWords.version}</dt>
          <dd>{version}</dd>
          <dt>{aboutWords.commit}</dt>
          <dd>{commit === '' ? aboutWords.unknown : <code>{commit}</code>}</dd>
        </dl>
      </Section>
      <ReadinessSection dojo={props.dojo} offline={props.offline} />
      <Section title={aboutWords.licence}>
        <p>{aboutWords.ours}</p>
        <p>
          {aboutWords.partsBefore} <a href="./notice.txt">{aboutWords.parts}</a>
        </p>
        <PackageNotices dojo={props.dojo} />
      </Section>
      <Section title={aboutWords.cyberDojo}>
        <p>{aboutWords.cyberDojoIs}</p>
        <p>
          <a href="https://cyber-dojo.org" target="_blank" rel="noopener noreferrer external">
            {aboutWords.cyberDojoLink}
          </a>{' '}
          {aboutWords.elsewhereHint}
        </p>
      </Section>
    </Page>
  );
}
