import { useMemo } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Exercise } from '../../dojo/ports.ts';
import { loadCreateModel, type CreateModel } from '../models/create.ts';
import { loadSignal } from '../models/load.ts';
import { ListBox } from '../parts/ListBox.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Page } from '../parts/Page.tsx';
import { kataLink } from '../route.ts';

/** Choose an exercise, a language and a test framework, and begin. */
export function Create({ dojo }: { readonly dojo: Dojo; readonly kind: 'solo' | 'group' }) {
  const model = useMemo(
    () =>
      loadSignal(
        loadCreateModel(dojo),
        (error) => `The start-points could not be read: ${String(error)}`,
      ),
    [dojo],
  );
  return <Loading state={model} draw={(loaded) => <Choices model={loaded} />} />;
}

function Choices({ model }: { readonly model: CreateModel }) {
  const create = async (): Promise<void> => {
    const id = await model.create();
    if (id !== null) location.hash = kataLink(id);
  };
  return (
    <Page title="Practise solo" kind="create">
      <div class="choices">
        <ExerciseChoice model={model} />
        <section class="choice" aria-labelledby="language-heading">
          <h2 id="language-heading">
            <span class="step">2</span> Language
          </h2>
          <ListBox
            name="language"
            options={model.languages.map((value) => ({ value }))}
            chosen={model.language.value}
            onChoose={(name) => model.chooseLanguage(name)}
          />
          <h2>
            <span class="step">3</span> Test framework
          </h2>
          <ListBox
            name="test framework"
            options={model.frameworks.value.map((value) => ({ value }))}
            chosen={model.framework.value}
            onChoose={(name) => model.chooseFramework(name)}
            emptyWords="Choose a language first."
          />
          <div class="choice-end">
            <button
              type="button"
              class="button primary large"
              disabled={!model.canCreate.value}
              onClick={() => void create()}
            >
              create
            </button>
            <p class="faint" role="status">
              {model.problem.value ?? whatIsMissing(model)}
            </p>
          </div>
        </section>
      </div>
    </Page>
  );
}

function ExerciseChoice({ model }: { readonly model: CreateModel }) {
  return (
    <section class="choice" aria-labelledby="exercise-heading">
      <h2 id="exercise-heading">
        <span class="step">1</span> Exercise
      </h2>
      <div class="exercise-choice">
        <div class="exercise-names">
          <input
            type="search"
            class="search"
            aria-label="search exercises"
            placeholder="search"
            value={model.search.value}
            onInput={(event) => model.searchFor(event.currentTarget.value)}
          />
          <ListBox
            name="exercise"
            options={model.found.value.map(({ displayName }) => ({ value: displayName }))}
            chosen={model.exercise.value?.displayName ?? null}
            onChoose={(name) => model.chooseExercise(name)}
            emptyWords="No exercise has that in its name."
          />
          <label class="check">
            <input
              type="checkbox"
              checked={model.skipped.value}
              onChange={(event) => model.skipExercise(event.currentTarget.checked)}
            />
            no exercise, only the language
          </label>
        </div>
        <Preview exercise={model.previewed.value} />
      </div>
    </section>
  );
}

function Preview({ exercise }: { readonly exercise: Exercise | null }) {
  const text = exercise?.files['readme.txt'] ?? Object.values(exercise?.files ?? {})[0] ?? '';
  return (
    <section class="preview" aria-label="preview">
      {exercise === null ? (
        <p class="faint">You bring your own exercise.</p>
      ) : (
        <pre tabIndex={0}>{text}</pre>
      )}
    </section>
  );
}

function whatIsMissing(model: CreateModel): string {
  if (model.exercise.value === null && !model.skipped.value) return 'Choose an exercise.';
  if (model.language.value === null) return 'Choose a language.';
  if (model.framework.value === null) return 'Choose a test framework.';
  return '';
}
