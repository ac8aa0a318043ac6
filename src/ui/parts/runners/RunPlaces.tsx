import type { KataModel } from '../../models/kata-model.ts';
import { LanguageButton } from './LanguageButton.tsx';
import { RunnerButton } from './RunnerButton.tsx';

/** Where tests run, and of a kata from elsewhere in what; each leads to where it is chosen. */
export function RunPlaces(props: {
  readonly model: Pick<KataModel, 'runners' | 'language'>;
  readonly onOpen: (choice: 'runner' | 'language') => void;
}) {
  const runners = props.model.runners.value;
  const language = props.model.language.value;
  if (runners === null && language === null) return null;
  return (
    <div class="run-places">
      {runners !== null && <RunnerButton runners={runners} onOpen={() => props.onOpen('runner')} />}
      {language !== null && (
        <LanguageButton language={language} onOpen={() => props.onOpen('language')} />
      )}
    </div>
  );
}
