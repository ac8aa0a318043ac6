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
  app: 'This app',
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
    'What the tests of a language need is fetched when they first run, and kept from then on. It can be fetched beforehand, to be here when there is no network. What was stopped goes on from where it ended.',
  comesWithApp: 'comes with the app',
  isHere: 'here',
  isHereWithAnother: 'here with another language',
  isNotHere: 'not here',
  bring: 'fetch',
  bringRest: 'fetch the rest',
  bringAll: 'make all available offline',
  stop: 'stop',
  stopAll: 'stop fetching all',
  remove: 'remove',
  table: 'languages, and what is kept of them',
  progress: 'progress',
  progressOfAll: 'progress of all languages',
} as const;

/** Of all languages together, where two that share a runtime have it once. */
export function allLanguagesWords(keptBytes: number, sizeBytes: number): string {
  if (keptBytes >= sizeBytes) return `All languages are here: ${sizeWords(sizeBytes)}.`;
  const here = keptBytes === 0 ? 'nothing of it is here' : `${sizeWords(keptBytes)} of it is here`;
  return `All languages together are ${sizeWords(sizeBytes)}; ${here}.`;
}

export function languageSizeWords(image: {
  readonly keptBytes: number;
  readonly sizeBytes: number;
  readonly freedBytes: number;
}): string {
  const { keptBytes, sizeBytes, freedBytes } = image;
  if (sizeBytes === 0) return languagesWords.comesWithApp;
  const size = sizeWords(sizeBytes);
  if (keptBytes === 0) return `${size}, ${languagesWords.isNotHere}`;
  if (keptBytes < sizeBytes)
    return `${size}, ${sizeWords(keptBytes)} of it ${languagesWords.isHere}`;
  return `${size}, ${freedBytes === 0 ? languagesWords.isHereWithAnother : languagesWords.isHere}`;
}

export const removalWords = {
  title: 'Remove a language?',
  done: 'remove',
} as const;

/** So many practices are told by name; of more, only how many. */
const mostNamed = 5;

export function neededByWords(
  language: string,
  neededBy: readonly { readonly id: string; readonly exercise: string | null }[],
  freedBytes: number,
): string {
  const named = neededBy
    .slice(0, mostNamed)
    .map(({ id, exercise }) => (exercise === null ? id : `${exercise} (${id})`));
  const more = neededBy.length - named.length;
  const all = more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
  const need = neededBy.length === 1 ? '1 practice needs' : `${neededBy.length} practices need`;
  const kept =
    neededBy.length === 1
      ? 'It is kept, with all its lights'
      : 'They are kept, with all their lights';
  return `${need} ${language}: ${all}. ${kept}; the next test has to fetch the language again, which takes a network. Removing it makes room for ${sizeWords(freedBytes)}.`;
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

export const installWords = {
  install: 'install it as an app',
  offered:
    'Installed, it has a window and an icon of its own, and opens downloaded practices (.tgz). What you have made is there as well.',
  installed: 'It is installed as an app.',
  unknown: 'Many browsers can install it as an app, from their menu or their address bar.',
} as const;

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
