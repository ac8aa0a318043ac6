import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { OfflineState } from '../../../dojo/browser-ports.ts';
import type { Readiness } from '../../../dojo/check-readiness.ts';
import type { Dojo } from '../../../dojo/dojo.ts';
import { createReadiness } from '../../models/readiness.ts';
import { settingsLink } from '../../route.ts';
import { aboutWords, needsWords, readinessWords, readyWords } from '../../words/about.ts';
import { insecureWords } from '../../words/page.ts';
import { offlineWords } from '../../words/sentences.ts';
import { checkedNeeds } from '../Unable.tsx';
import { Section } from './Section.tsx';

/** Whether all is ready: what can be tried is tried, when this is shown. */
export function ReadinessSection(props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
}) {
  const model = useMemo(() => createReadiness(props.dojo), [props.dojo]);
  useEffect(() => () => model.close(), [model]);
  return (
    <Section title={aboutWords.readiness}>
      <dl class="facts">
        <dt>{aboutWords.address}</dt>
        <dd>{window.isSecureContext ? aboutWords.addressIsSafe : insecureWords}</dd>
        <dt>{aboutWords.browser}</dt>
        <dd>{needsWords(checkedNeeds())}</dd>
        <dt>{aboutWords.store}</dt>
        <dd>
          <span role="status">{triedWords(model.store.value, readyWords.store)}</span>
        </dd>
        <dt>{aboutWords.sandbox}</dt>
        <dd>
          <span role="status">{triedWords(model.sandbox.value, readyWords.sandbox)}</span>
        </dd>
        <dt>{aboutWords.offline}</dt>
        <dd>
          <span role="status">{offlineWords(props.offline.value.kind)}</span>
        </dd>
      </dl>
      <p>
        {aboutWords.elsewhere} <a href={settingsLink}>{aboutWords.settings}</a>
      </p>
    </Section>
  );
}

function triedWords(readiness: Readiness | null, ready: string): string {
  return readiness === null ? aboutWords.asking : readinessWords(readiness, ready);
}
