import type { Usage } from '../../dojo/browser-ports.ts';
import type { PullProblem } from '../../dojo/image-ports.ts';
import type { Theme } from '../models/look-choice.ts';
import { unreachable } from '../../kata/result.ts';

// What is said on the screen of settings, and in the dialog of a kata that sets how it looks.

export const settingsTitle = 'Settings';

export const lookWords = {
  dialogTitle: 'How it looks',
  theme: 'theme',
  colour: 'colours in code',
  fontSize: 'size of code',
  tabSize: 'tab size',
  tabSizeOfKata: 'as the practice says',
  forAll: 'For every practice in this browser. Theme and colours go with the download of this one.',
  done: 'done',
  allSettings: 'all settings',
} as const;

export function themeWords(theme: Theme): string {
  switch (theme) {
    case 'system':
      return 'as the system';
    case 'light':
      return 'light';
    case 'dark':
      return 'dark';
    default:
      return unreachable(theme);
  }
}

export function fontSizeWords(sizePx: number): string {
  return `${sizePx} px`;
}

export function tabSizeWords(tabSize: number): string {
  return tabSize === 1 ? '1 column' : `${tabSize} columns`;
}

export const sectionTitles = {
  editor: 'Editor',
  runners: 'Runners',
  languages: 'Languages',
  storage: 'Storage',
  keys: 'Keyboard',
} as const;

/** Until a section has read what there is. */
export const comingWords = 'One moment…';

export const runnersWords = {
  usual: 'Tests run',
  chooseUsual: 'choose the usual runner',
  known: 'Runners outside this browser',
  none: 'There are none. A runner can be a program on this machine or a server that you trust.',
  add: 'add a runner',
  check: 'test connection',
  setToken: 'set token',
  forgetToken: 'forget the token',
  changeHeader: 'change the header',
  takeBack: 'take consent back',
  remove: 'remove',
} as const;

export function usualRunnerWords(name: string, meaning: string): string {
  return `${name}. ${meaning}`;
}

export function headerWords(header: string): string {
  return `A token goes in ${header}.`;
}

/** What a button does, and to which of several, for who cannot see where it stands. */
export function deedOf(deed: string, what: string): string {
  return `${deed}: ${what}`;
}

export const languagesWords = {
  about:
    'What the tests of a language need is fetched when they first run, and kept from then on. It can be fetched beforehand, to be here when there is no network.',
  comesWithApp: 'comes with the app',
  isHere: 'here',
  isNotHere: 'not here',
  bring: 'fetch',
  stop: 'stop',
  remove: 'remove',
  table: 'languages, and what is kept of them',
  progress: 'progress',
} as const;

export function languageSizeWords(keptBytes: number, sizeBytes: number): string {
  if (sizeBytes === 0) return languagesWords.comesWithApp;
  if (keptBytes === 0) return `${sizeWords(sizeBytes)}, ${languagesWords.isNotHere}`;
  return keptBytes >= sizeBytes
    ? `${sizeWords(sizeBytes)}, ${languagesWords.isHere}`
    : `${sizeWords(sizeBytes)}, ${sizeWords(keptBytes)} of it here with another language`;
}

export function bringingWords(bytes: number, of: number): string {
  return of === 0 ? comingWords : `${sizeWords(bytes)} of ${sizeWords(of)}`;
}

/** Why a language could not be brought here; '' when the person stopped it. */
export function notBroughtWords(problem: PullProblem): string {
  switch (problem.kind) {
    case 'stopped':
      return '';
    case 'offline':
      return `It is not all here yet: ${sizeWords(problem.missingBytes)} could not be fetched. What came is kept; fetch the rest when there is a network.`;
    case 'corrupt':
      return `What came is not what it should be (${problem.part}), and was not kept. Fetch it again.`;
    case 'full':
      return `This browser has no room for it: ${sizeWords(problem.missingBytes)} more would be needed. Your practices are kept as they were. Remove another language, or make room on the disk.`;
    case 'unkept':
      return `This browser would not keep it (${problem.reason}). Your practices are kept as they were.`;
    default:
      return unreachable(problem);
  }
}

export const storageFieldWords = {
  practices: 'Practices',
  used: 'Kept here',
  promise: 'Promise',
  unknown: 'This browser does not say how much it keeps.',
  ask: 'ask this browser to keep them',
  refused:
    'This browser did not promise it. Some do once a site is used often, is bookmarked, or is installed as an app.',
  home: 'my practices',
} as const;

export function practiceCountWords(count: number): string {
  return count === 1 ? '1 practice' : `${count} practices`;
}

export function usageWords({ usedBytes, quotaBytes }: Usage): string {
  return `${sizeWords(usedBytes)} of ${sizeWords(quotaBytes)} that this browser has for it: practices, languages and the app itself.`;
}

export const keyTitles = { kata: 'In a practice', review: 'In a review' } as const;

/** Each key of the review, and what it does. */
export const reviewKeys: readonly (readonly [keys: string, what: string])[] = [
  ['← or k', 'the light before'],
  ['→ or j', 'the light after'],
  ['Home', 'the first light'],
  ['End', 'the last light'],
  ['n', 'the next change in the file'],
  ['p', 'the change before'],
];

export const aboutLinkWords = 'About Pocket Dojo';

export function sizeWords(bytes: number): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} KB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
