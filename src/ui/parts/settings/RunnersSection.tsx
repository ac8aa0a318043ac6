import { useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { loadRunnerChoiceModel, type RunnerChoiceModel } from '../../models/runner-choice.ts';
import { runnerMeaning, runnerName } from '../../words/runners.ts';
import { runnersWords, sectionTitles, usualRunnerWords } from '../../words/settings.ts';
import { RunnerViews, type RunnerView } from '../runners/RunnerViews.tsx';
import { Fetched } from './Fetched.tsx';
import { KnownRunner } from './KnownRunner.tsx';
import { Section } from './Section.tsx';
import { useClosedModel } from './use-model.ts';

/** Where tests usually run, and which runners outside this browser are known. */
export function RunnersSection({ dojo }: { readonly dojo: Dojo }) {
  const model = useClosedModel(dojo, loadUsual);
  return (
    <Section title={sectionTitles.runners}>
      <Fetched state={model} draw={(loaded) => <Runners model={loaded} />} />
    </Section>
  );
}

const loadUsual = (dojo: Dojo) => loadRunnerChoiceModel(dojo, null);

function Runners({ model }: { readonly model: RunnerChoiceModel }) {
  const { remotes, usual } = model.list.value;
  const [view, setView] = useState<RunnerView | null>(null);
  return (
    <>
      <dl class="facts">
        <dt>{runnersWords.usual}</dt>
        <dd>{usualRunnerWords(runnerName(usual, remotes), runnerMeaning(usual))}</dd>
      </dl>
      <p>
        <button type="button" class="button quiet" onClick={() => setView({ kind: 'choose' })}>
          {runnersWords.chooseUsual}
        </button>
      </p>
      <h3>{runnersWords.known}</h3>
      {remotes.length === 0 ? (
        <p class="faint">{runnersWords.none}</p>
      ) : (
        <ul class="known-runners">
          {remotes.map((remote) => (
            <KnownRunner key={remote.url} model={model} remote={remote} onView={setView} />
          ))}
        </ul>
      )}
      <p class="field-problem form-problem" role="alert">
        {model.problem.value}
      </p>
      <p>
        <button type="button" class="button quiet" onClick={() => setView({ kind: 'add' })}>
          {runnersWords.add}
        </button>
      </p>
      {view !== null && <RunnerViews model={model} first={view} onClose={() => setView(null)} />}
    </>
  );
}
