import { useMemo } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { loadCreateModel, type Choosable, type CreateModel } from '../models/create.ts';
import { loadSignal } from '../models/load.ts';
import { exerciseNote, exerciseTip } from '../models/start-choices.ts';
import { MoreLanguages } from '../parts/create/MoreLanguages.tsx';
import { PreviewPane } from '../parts/create/PreviewPane.tsx';
import { SearchField } from '../parts/create/SearchField.tsx';
import { ListBox, type ListBoxOption } from '../parts/ListBox.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Page } from '../parts/Page.tsx';
import { groupLink, kataLink, startPointsLink } from '../route.ts';
import { createWords } from '../words/create.ts';
import { startPointsWords } from '../words/start-points.ts';

/** Choose an exercise, a language and a test framework, and begin. */
export function Create(props: { readonly dojo: Dojo; readonly kind: 'solo' | 'group' }) {
  const { dojo, kind } = props;
  const model = useMemo(
    () => loadSignal(loadCreateModel(dojo, kind), (error) => createWords.unread(String(error))),
    [dojo, kind],
  );
  return <Loading state={model} draw={(loaded) => <Choices model={loaded} />} />;
}

function Choices({ model }: { readonly model: CreateModel }) {
  return (
    <Page title={createWords[model.kind]} kind="create">
      {model.kind === 'group' && <p class="create-meaning">{createWords.groupMeaning}</p>}
      <div class="choices">
        <ExerciseChoice model={model} />
        <PreviewPane preview={model.preview.value} onShowFile={(name) => model.showFile(name)} />
        <LanguageChoice model={model} />
      </div>
    </Page>
  );
}

function ExerciseChoice({ model }: { readonly model: CreateModel }) {
  return (
    <section class="choice" aria-labelledby="exercise-heading">
      <h2 id="exercise-heading">
        <span class="step">1</span> {createWords.exercise}
      </h2>
      <SearchField
        name={createWords.searchExercises}
        value={model.search.value}
        onSearch={(text) => model.searchFor(text)}
      />
      <ListBox
        name={createWords.exerciseList}
        options={model.found.value.map((each) => ({
          value: each.name,
          group: each.kind,
          note: exerciseNote(each),
          title: exerciseTip(each),
        }))}
        chosen={model.exercise.value?.name ?? null}
        onChoose={(name) => model.chooseExercise(name)}
        onPoint={(name) => model.pointAt('exercise', name)}
        emptyWords={createWords.noExercise}
      />
      {model.kind === 'solo' && (
        <label class="check">
          <input
            type="checkbox"
            checked={model.skipped.value}
            onChange={(event) => model.skipExercise(event.currentTarget.checked)}
          />
          {createWords.skip}
        </label>
      )}
      <p>
        <a href={startPointsLink}>{startPointsWords.link}</a>
      </p>
    </section>
  );
}

function LanguageChoice({ model }: { readonly model: CreateModel }) {
  const brings = model.exercise.value?.brings ?? null;
  return (
    <section class="choice" aria-labelledby="language-heading">
      <h2 id="language-heading">
        <span class="step">2</span> {createWords.language}
      </h2>
      {brings !== null ? (
        <p>{createWords.bringsLanguage(brings.fullName)}</p>
      ) : (
        <>
          <SearchField
            name={createWords.searchLanguages}
            value={model.languageSearch.value}
            onSearch={(text) => model.searchLanguages(text)}
          />
          <ListBox
            name={createWords.languageList}
            options={model.languages.value.map(optionOf)}
            chosen={model.language.value}
            onChoose={(name) => model.chooseLanguage(name)}
            onPoint={(name) => model.pointAt('language', name)}
            emptyWords={createWords.noLanguage}
          />
          <h2>
            <span class="step">3</span> {createWords.framework}
          </h2>
          <ListBox
            name={createWords.frameworkList}
            options={model.frameworks.value.map(optionOf)}
            chosen={model.framework.value}
            onChoose={(name) => model.chooseFramework(name)}
            onPoint={(name) => model.pointAt('framework', name)}
            emptyWords={createWords.languageFirst}
          />
        </>
      )}
      {model.kind === 'group' && brings === null && <MoreLanguages model={model.chosenLanguages} />}
      <CreateButton model={model} />
    </section>
  );
}

function CreateButton({ model }: { readonly model: CreateModel }) {
  const create = async (): Promise<void> => {
    const here = location.hash;
    const id = await model.create();
    // Who has gone elsewhere meanwhile stays there, and finds it on the first screen.
    if (id !== null && location.hash === here)
      location.hash = model.kind === 'group' ? groupLink(id) : kataLink(id);
  };
  return (
    <div class="choice-end">
      <button
        type="button"
        class="button primary large"
        disabled={!model.canCreate.value}
        onClick={() => void create()}
      >
        {createWords.create}
      </button>
      <p class="faint" role="status">
        {model.problem.value ?? model.whatIsMissing.value}
      </p>
    </div>
  );
}

function optionOf({ name, note }: Choosable): ListBoxOption {
  return { value: name, note };
}
