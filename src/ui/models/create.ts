import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { createKata } from '../../dojo/create-kata.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Exercise, Language } from '../../dojo/ports.ts';
import { storageWords } from '../words/sentences.ts';

export type CreateModel = {
  readonly exercises: readonly Exercise[];
  /** Names with their versions, each once. */
  readonly languages: readonly string[];
  /** Of the chosen language. */
  readonly frameworks: ReadonlySignal<readonly string[]>;
  readonly search: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly Exercise[]>;
  readonly exercise: ReadonlySignal<Exercise | null>;
  /** The exercise whose text is shown: the chosen one, or one to begin with. */
  readonly previewed: ReadonlySignal<Exercise | null>;
  readonly skipped: ReadonlySignal<boolean>;
  readonly language: ReadonlySignal<string | null>;
  readonly framework: ReadonlySignal<string | null>;
  readonly canCreate: ReadonlySignal<boolean>;
  readonly isCreating: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | null>;
  searchFor(text: string): void;
  chooseExercise(name: string): void;
  skipExercise(isSkipped: boolean): void;
  chooseLanguage(name: string): void;
  chooseFramework(name: string): void;
  /** The id of the new kata, or null with `problem` told. */
  create(): Promise<string | null>;
};

export async function loadCreateModel(dojo: Dojo): Promise<CreateModel> {
  const [exercises, starts] = await Promise.all([
    dojo.startPoints.exercises(),
    dojo.startPoints.languages(),
  ]);
  const languages = [...new Set(starts.map(languageName))];
  const [random = 0] = dojo.chance.numbers(1);
  const first = exercises[random % exercises.length] ?? null;

  const search = signal('');
  const exercise = signal<Exercise | null>(null);
  const skipped = signal(false);
  const language = signal(onlyOne(languages));
  const frameworks = computed(() =>
    starts.filter((start) => languageName(start) === language.value).map(frameworkName),
  );
  const framework = signal(onlyOne(frameworks.peek()));
  const isCreating = signal(false);
  const problem = signal<string | null>(null);
  const canCreate = computed(
    () =>
      !isCreating.value &&
      (exercise.value !== null || skipped.value) &&
      language.value !== null &&
      framework.value !== null,
  );

  return {
    exercises,
    languages,
    frameworks,
    search,
    found: computed(() => exercises.filter((each) => matches(each, search.value))),
    exercise,
    previewed: computed(() => (skipped.value ? null : (exercise.value ?? first))),
    skipped,
    language,
    framework,
    canCreate,
    isCreating,
    problem,
    searchFor(text) {
      search.value = text;
    },
    chooseExercise(name) {
      exercise.value = exercises.find((each) => each.displayName === name) ?? null;
      skipped.value = false;
    },
    skipExercise(isSkipped) {
      skipped.value = isSkipped;
      exercise.value = null;
    },
    chooseLanguage(name) {
      language.value = name;
      framework.value = onlyOne(frameworks.value);
    },
    chooseFramework(name) {
      framework.value = name;
    },
    async create() {
      const start = starts.find(
        (each) => languageName(each) === language.value && frameworkName(each) === framework.value,
      );
      if (!canCreate.value || start === undefined) return null;
      isCreating.value = true;
      const created = await createKata(dojo, { exercise: exercise.value, language: start }).finally(
        () => {
          isCreating.value = false;
        },
      );
      problem.value = created.ok ? null : storageWords(created.problem);
      return created.ok ? created.value : null;
    },
  };
}

function languageName({ manifest }: Language): string {
  return manifest.language.join(' ').trim();
}

function frameworkName({ manifest }: Language): string {
  return manifest.test_framework.join(' ').trim();
}

function onlyOne(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

function matches(exercise: Exercise, search: string): boolean {
  return exercise.displayName.toLowerCase().includes(search.trim().toLowerCase());
}
