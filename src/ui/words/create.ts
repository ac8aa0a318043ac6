// What the screen says on which a practice is begun.

export const createWords = {
  solo: 'Practise solo',
  group: 'Practise as a group',
  groupMeaning:
    'All who join start from the same files, each as an animal. The group gets an id, which you give to the others.',
  unread: (reason: string) => `The start-points could not be read: ${reason}`,

  exercise: 'Exercise',
  exerciseList: 'exercise',
  searchExercises: 'search exercises',
  noExercise: 'No exercise has that in its name or text.',
  skip: 'no exercise, only the language',

  language: 'Language',
  languageList: 'language',
  searchLanguages: 'search languages',
  noLanguage: 'No language has that in its name or files.',
  framework: 'Test framework',
  frameworkList: 'test framework',
  languageFirst: 'Choose a language first.',
  bringsLanguage: (language: string) => `This one brings its own: ${language}.`,

  search: 'search',
  preview: 'preview',
  previewFile: 'file',

  create: 'create',
  missingExercise: 'Choose an exercise.',
  missingLanguage: 'Choose a language.',
  missingFramework: 'Choose a test framework.',
  /** Of a language that is not all here. */
  fetchedMeanwhile: 'What is missing of the language is fetched while you read.',
};

/** What is to be fetched of a language; `isLeast` where its test frameworks differ. */
export function sizeNote(missingBytes: number, isLeast: boolean): string {
  if (missingBytes === 0) return createNotes.here;
  const size =
    missingBytes < 100_000
      ? `${Math.ceil(missingBytes / 1000)} KB`
      : `${(missingBytes / 1_000_000).toFixed(1)} MB`;
  return isLeast ? `from ${size}` : size;
}

const createNotes = { here: 'is here' };
