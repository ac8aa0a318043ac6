// What is said of a practice that was begun elsewhere, in a language image that is not here.

/** On the button that leads to the choice: what it says, and its tip. */
export const testedInWords = 'in';
export const noLanguageWords = 'no language yet';
export function languageTip(theirs: string, here: string | null): string {
  const now = here === null ? '' : ` Tested in ${here} here.`;
  return `Begun in ${imageWords(theirs)}.${now} Choose the language of its tests.`;
}

/** Beside the lights, until there is a language or a runner for it. */
export function languageNeededWords(displayName: string, theirs: string): string {
  return `This practice was begun in ${displayName} (${imageWords(theirs)}), which cannot be run here. You can read, edit and download it as it is. To run its tests, choose a language that is here, or another place to run them.`;
}

export const languageChoiceWords = {
  title: 'Language of the tests',
  list: 'languages',
  like: 'like its own',
  kept: 'Its files stay as they are. Each light records what it ran in.',
  cancel: 'cancel',
  choose: 'choose',
} as const;

/** Which of those that are here runs the tests it was begun with. */
export function begunInWords(theirs: string, like: string | null): string {
  const begun = `It was begun in ${imageWords(theirs)}`;
  return like === null
    ? `${begun}, which is not here. Its tests run in another language only as far as they are written for it.`
    : `${begun}. Here, ${like} runs what was written for that.`;
}

/** Without what tells one version of it from another. */
function imageWords(imageName: string): string {
  return imageName.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}
