import type { MissingHere } from '../../dojo/find-missing.ts';
import type { FileLine } from '../../kata/asking-line.ts';

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

/** A run asked for a command or a library that is not here. */
export function missingWords({ kind, name, askedAt, language, script }: MissingHere): string {
  const by = askedAt === null ? '.' : `: line ${askedAt.line} of ${askedAt.name} asks for it.`;
  const told = `There is no ${kind} “${name}” here, though there may be where this practice was begun${by}`;
  if (script === null) return `${told} Without that line, and what needs it, the tests can run.`;
  const offered = `The cyber-dojo.sh of ${language} runs the tests without it; your other files stay as they are.`;
  return `${told} ${offered}${fitWords(script)}`;
}

export function takeScriptWords(language: string): string {
  return `use the cyber-dojo.sh of ${language}`;
}

export function showLineWords({ name, line }: FileLine): string {
  return `show line ${line} of ${name}`;
}

export function takenScriptWords(language: string): string {
  return `Your cyber-dojo.sh is now that of ${language}. [test] runs it, and records it.`;
}

function fitWords({ pattern, isSure }: NonNullable<MissingHere['script']>): string {
  if (pattern !== null) return ` It is made to run your tests by their names, ${pattern}.`;
  return isSure ? '' : ' The names in it may have to be changed to those of your files.';
}
