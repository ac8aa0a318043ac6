import type { ReadonlySignal } from '@preact/signals';
import type { InstallState, OfflineState } from '../../../dojo/browser-ports.ts';
import { offlineWords } from '../../words/sentences.ts';
import { installWords, sectionTitles } from '../../words/settings.ts';
import { Section } from './Section.tsx';

/** The app itself: whether it is ready without a network, and installing it. */
export function AppSection(props: {
  readonly offline: ReadonlySignal<OfflineState>;
  readonly install: ReadonlySignal<InstallState>;
}) {
  const install = props.install.value;
  return (
    <Section title={sectionTitles.app}>
      <p role="status">{offlineWords(props.offline.value.kind)}</p>
      <p class="field-hint">{installWords[install.kind]}</p>
      {install.kind === 'offered' && (
        <p>
          <button type="button" class="button quiet" onClick={install.install}>
            {installWords.install}
          </button>
        </p>
      )}
    </Section>
  );
}
