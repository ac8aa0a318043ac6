import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { allStartPoints } from '../../dojo/all-start-points.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { KeptImage } from '../../dojo/image-ports.ts';
import type { Language } from '../../dojo/ports.ts';
import type { Files } from '../../kata/files.ts';
import { previewFile } from '../../kata/preview-file.ts';
import { createWords } from '../words/create.ts';
import { storageWords } from '../words/sentences.ts';
import { beginPractice, type Beginning } from './begin-practice.ts';
import { createChosenLanguages, type ChosenLanguages } from './chosen-languages.ts';
import {
  exerciseChoices,
  fileToShow,
  frameworkNames,
  isAllHere,
  isFound,
  languageName,
  languageNames,
  noteOf,
  type ExerciseChoice,
} from './start-choices.ts';

/** A name in a list, with what is said beside it. */
export type Choosable = { readonly name: string; readonly note: string };

/** A start-point that is looked at, chosen or not. */
export type Preview = {
  readonly name: string;
  readonly fileNames: readonly string[];
  readonly fileName: string;
  readonly text: string;
};

export type CreateModel = {
  readonly kind: 'solo' | 'group';
  readonly search: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly ExerciseChoice[]>;
  readonly exercise: ReadonlySignal<ExerciseChoice | null>;
  readonly skipped: ReadonlySignal<boolean>;
  readonly languageSearch: ReadonlySignal<string>;
  readonly languages: ReadonlySignal<readonly Choosable[]>;
  /** Of the chosen language. */
  readonly frameworks: ReadonlySignal<readonly Choosable[]>;
  readonly language: ReadonlySignal<string | null>;
  readonly framework: ReadonlySignal<string | null>;
  /** What the practice will be in. */
  readonly chosenLanguages: ChosenLanguages;
  /** What is pointed at, else what was chosen last, else an exercise by chance. */
  readonly preview: ReadonlySignal<Preview | null>;
  readonly canCreate: ReadonlySignal<boolean>;
  /** What is to be chosen still, or is worth knowing, as a sentence. */
  readonly whatIsMissing: ReadonlySignal<string>;
  readonly isCreating: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | null>;
  searchFor(text: string): void;
  searchLanguages(text: string): void;
  chooseExercise(name: string): void;
  skipExercise(isSkipped: boolean): void;
  chooseLanguage(name: string): void;
  chooseFramework(name: string): void;
  /** Looks at one without choosing it; null looks back at what was chosen. */
  pointAt(list: 'exercise' | 'language' | 'framework', name: string | null): void;
  /** Of what is looked at. */
  showFile(name: string): void;
  /** The id of the new kata or group, or null with `problem` told. */
  create(): Promise<string | null>;
};

type Looked = { readonly name: string; readonly files: Files };

export async function loadCreateModel(
  dojo: Dojo,
  kind: 'solo' | 'group' = 'solo',
): Promise<CreateModel> {
  const all = await allStartPoints(dojo);
  const { exercises: ours, languages: starts, readyMade } = all;
  const exercises = exerciseChoices(all);
  const frameworkName = frameworkNames(starts);
  const names = languageNames(starts);
  const [random = 0] = dojo.chance.numbers(1);

  const search = signal('');
  const exercise = signal<ExerciseChoice | null>(null);
  const skipped = signal(false);
  const languageSearch = signal('');
  const language = signal(onlyOne(names));
  const ofLanguage = (name: string | null) =>
    starts.filter((start) => languageName(start) === name);
  const framework = signal(onlyOne(ofLanguage(language.peek()).map(frameworkName)));
  const kept = signal<readonly KeptImage[] | null>(null);
  const isCreating = signal(false);
  const problem = signal<string | null>(null);

  // What is here is nothing to wait for.
  void dojo.images.kept().then(
    (images) => {
      kept.value = images;
    },
    () => undefined,
  );

  const start = computed(() =>
    ofLanguage(language.value).find((each) => frameworkName(each) === framework.value),
  );
  const ready = computed(() =>
    exercise.value?.kind === 'ready-made'
      ? readyMade.find(({ manifest }) => manifest.display_name === exercise.value?.name)
      : undefined,
  );
  const chosenLanguages = createChosenLanguages(start, () =>
    batch(() => {
      language.value = onlyOne(names);
      framework.value = null;
      languageSearch.value = '';
    }),
  );
  const chosen = computed((): Beginning | null => {
    if (isCreating.value) return null;
    if (ready.value !== undefined) return { exercise: null, languages: [ready.value] };
    const [first, ...others] = chosenLanguages.all.value;
    if (first === undefined || (exercise.value === null && !skipped.value)) return null;
    const named = ours.find(({ displayName }) => displayName === exercise.value?.name) ?? null;
    return { exercise: named, languages: [first, ...others] };
  });

  const untilHere = (languages: readonly Language[]) =>
    isAllHere(languages, kept.value) ? '' : createWords.fetchedMeanwhile;

  const rested = signal<Looked | null>(exercises[random % exercises.length] ?? null);
  const pointed = signal<Looked | null>(null);
  const fileName = signal<string | null>(null);
  const lookedAt = (list: 'exercise' | 'language' | 'framework', name: string): Looked | null => {
    if (list === 'exercise') return exercises.find((each) => each.name === name) ?? null;
    const among = ofLanguage(list === 'language' ? name : language.peek());
    const found =
      list === 'language' ? among[0] : among.find((each) => frameworkName(each) === name);
    return found === undefined ? null : { name: found.manifest.display_name, files: found.files };
  };
  const rest = (list: 'exercise' | 'language' | 'framework', name: string): void => {
    pointed.value = null;
    fileName.value = null;
    rested.value = lookedAt(list, name) ?? rested.value;
  };

  return {
    kind,
    search,
    found: computed(() =>
      exercises.filter(({ name, brings, files }) =>
        isFound(`${name} ${brings?.fullName ?? ''}`, files, search.value),
      ),
    ),
    exercise,
    skipped,
    languageSearch,
    languages: computed(() =>
      names
        .map((name) => ({ name, of: ofLanguage(name) }))
        .filter(({ name, of }) =>
          of.some((each) =>
            isFound(`${name} ${frameworkName(each)}`, each.files, languageSearch.value),
          ),
        )
        .map(({ name, of }) => ({ name, note: noteOf(of, kept.value) })),
    ),
    frameworks: computed(() =>
      ofLanguage(language.value).map((each) => ({
        name: frameworkName(each),
        note: noteOf([each], kept.value),
      })),
    ),
    language,
    framework,
    chosenLanguages,
    preview: computed(() => previewOf(pointed.value ?? rested.value, fileName.value)),
    canCreate: computed(() => chosen.value !== null),
    whatIsMissing: computed(() => {
      if (exercise.value === null && !skipped.value) return createWords.missingExercise;
      const { all, isList } = chosenLanguages;
      if (ready.value !== undefined) return untilHere([ready.value]);
      if (language.value === null && !isList.value) return createWords.missingLanguage;
      if (language.value !== null && start.value === undefined) return createWords.missingFramework;
      return untilHere(all.value);
    }),
    isCreating,
    problem,
    searchFor(text) {
      search.value = text;
    },
    searchLanguages(text) {
      languageSearch.value = text;
    },
    chooseExercise: (name) =>
      batch(() => {
        exercise.value = exercises.find((each) => each.name === name) ?? null;
        skipped.value = false;
        rest('exercise', name);
      }),
    skipExercise: (isSkipped) =>
      batch(() => {
        skipped.value = isSkipped;
        if (isSkipped) exercise.value = null;
      }),
    chooseLanguage: (name) =>
      batch(() => {
        language.value = name;
        framework.value = onlyOne(ofLanguage(name).map(frameworkName));
        rest('language', name);
      }),
    chooseFramework: (name) =>
      batch(() => {
        framework.value = name;
        rest('framework', name);
      }),
    pointAt: (list, name) =>
      batch(() => {
        fileName.value = null;
        pointed.value = name === null ? null : lookedAt(list, name);
      }),
    showFile(name) {
      fileName.value = name;
    },
    async create() {
      const choice = chosen.peek();
      if (choice === null) return null;
      isCreating.value = true;
      const created = await beginPractice(dojo, kind, choice).finally(() => {
        isCreating.value = false;
      });
      problem.value = created.ok ? null : storageWords(created.problem);
      return created.ok ? created.value : null;
    },
  };
}

function previewOf(looked: Looked | null, chosen: string | null): Preview | null {
  if (looked === null) return null;
  const { name, files } = looked;
  const fileName = fileToShow(files, chosen, previewFile(files));
  return { name, fileNames: Object.keys(files), fileName, text: files[fileName] ?? '' };
}

function onlyOne(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}
