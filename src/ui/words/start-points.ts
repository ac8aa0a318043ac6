import type { ArchiveProblem } from '../../dojo/archive-ports.ts';
import type { FetchProblem } from '../../dojo/fetch-start-points.ts';
import type { GoodStartPoint } from '../../dojo/offer-start-points.ts';
import type { OpenFilesProblem } from '../../dojo/open-start-points.ts';
import type { SaveStartPointProblem } from '../../dojo/save-as-start-point.ts';
import type { StartPointFault, StartPointOrigin } from '../../dojo/start-point-ports.ts';
import { unreachable } from '../../kata/result.ts';
import type { StartPointKind } from '../../kata/start-point-manifest.ts';
import { gitProblemWords } from './remote-git.ts';
import { openWords, storageWords } from './sentences.ts';

// What is said of start-points that a person brings, makes and downloads.

export const startPointsWords = {
  title: 'Start-points',
  meaning:
    'A start-point is what a practice begins with: an exercise, a language with its test framework, or both at once. Those of cyber-dojo and of others can be added here; a manifest.json in its folder says what it is.',
  add: 'Add start-points',
  fromFiles: 'From a file or a folder',
  drop: 'An archive (.tgz, .tar or .zip) or a folder. Nothing leaves this browser.',
  chooseFile: 'choose a file',
  chooseFolder: 'choose a folder',
  fromGit: 'From a git repository',
  address: 'address of the repository',
  addressHint: 'With ?tag=TAG behind it for one tag; else its default branch is taken.',
  fetch: 'fetch',
  stop: 'stop',
  setProxy: 'CORS proxy: settings',
  reading: 'Reading…',
  fetching: (host: string, bytes: number) =>
    bytes === 0 ? `Asking ${host}…` : `Fetching from ${host}: ${Math.ceil(bytes / 1000)} KB`,
  stopped: 'Stopped. Nothing was changed.',
  found: 'Found',
  discard: 'discard',
  kindOf: (name: string) => `what ${name} is`,
  leftOut: 'Left out',
  nothingFound:
    'There is no start-point in it: no folder has a manifest.json. Nothing was changed.',
  own: 'Yours',
  noOwn: 'There are none yet. Add some, or save any light of a practice as one: in its review.',
  download: (name: string) => `download ${name}`,
  downloadShort: 'download',
  remove: (name: string) => `remove ${name}`,
  removeShort: 'remove',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeMeaning:
    'It can no longer be chosen. Practices that began with it stay as they are, and go on.',
  shipped: 'To begin from',
  shippedMeaning:
    'Each of those that come with Pocket Dojo can be downloaded, changed, and added under another display_name.',
  shippedList: 'start-point',
  link: 'add or download start-points',
} as const;

export function addWords(count: number, replaced: number): string {
  const words = count === 1 ? 'add it' : `add all ${count}`;
  return replaced === 0 ? words : `${words}, and replace ${replaced}`;
}

export function addedWords(names: readonly string[]): string {
  return names.length === 1
    ? `${names[0]} is added: it can be chosen when a practice is begun.`
    : `${names.length} are added: they can be chosen when a practice is begun.`;
}

export function kindWords(kind: StartPointKind): string {
  switch (kind) {
    case 'exercise':
      return 'an exercise, for any language';
    case 'language':
      return 'a language, for any exercise';
    case 'custom':
      return 'a practice of its own';
    default:
      return unreachable(kind);
  }
}

/** What becomes of one that is offered. */
export function standingWords({ standing, manifest, kind, runBy }: GoodStartPoint): string {
  const where = runBy === null ? remoteOnlyWords(manifest.image_name ?? '') : `Runs as ${runBy}.`;
  const runs = kind === 'exercise' ? '' : ` ${where}`;
  switch (standing.kind) {
    case 'new':
      return `New.${runs}`;
    case 'same':
      return 'Is here already, to the letter.';
    case 'replaces':
      return `Takes the place of the one of that name, ${originWords(standing.was.origin)}; practices that began with it stay as they are.${runs}`;
    default:
      return unreachable(standing);
  }
}

function remoteOnlyWords(imageName: string): string {
  return `Nothing here runs ${imageName}: its practices need a runner elsewhere, which has it.`;
}

/** One that only a runner elsewhere runs, in a list. */
export const remoteOnlyNote = 'needs a runner elsewhere';

/** Where it comes from as short as it can be, in a list. */
export function originNote(origin: StartPointOrigin): string {
  switch (origin.kind) {
    case 'file':
      return 'from a file';
    case 'git':
      return new URL(origin.url).hostname;
    case 'kata':
      return 'saved here';
    default:
      return unreachable(origin);
  }
}

/** Behind the name of one that did not come with the app. */
export function originWords(origin: StartPointOrigin): string {
  switch (origin.kind) {
    case 'file':
      return `from ${origin.name}`;
    case 'git':
      return `from ${new URL(origin.url).host}${origin.tag === null ? '' : ` at ${origin.tag}`}`;
    case 'kata':
      return `saved from ${origin.id}`;
    default:
      return unreachable(origin);
  }
}

/** All of where it comes from. */
export function originTip(origin: StartPointOrigin): string {
  if (origin.kind !== 'git') return originWords(origin);
  const { url, tag, commit } = origin;
  return `from ${url}${tag === null ? '' : ` at ${tag}`}, commit ${commit}`;
}

export function badWords(folders: number, faults: number): string {
  const what = folders === 1 ? 'One start-point is' : `${folders} start-points are`;
  return `${what} not right, and left out (${faults === 1 ? 'one fault' : `${faults} faults`}):`;
}

/** `key` stands in quotes, as manifest.json has it. */
export function faultWords({ key, message }: StartPointFault): string {
  return key === null ? message : `"${key}" ${message}`;
}

export function fetchProblemWords(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'stopped':
      return startPointsWords.stopped;
    case 'git':
      return gitProblemWords(problem.problem);
    case 'empty':
      return `The repository at ${problem.host} has no commit yet. Nothing was changed.`;
    case 'no_tag':
      return `The repository has no tag ${problem.tag}. ${tagsWords(problem.tags)} Nothing was changed.`;
    default:
      return unreachable(problem);
  }
}

function tagsWords(tags: readonly string[]): string {
  if (tags.length === 0) return 'It has no tags at all: leave ?tag= out for its default branch.';
  const shown = tags.toReversed().slice(0, 12);
  const more = tags.length > shown.length ? ` and ${tags.length - shown.length} more` : '';
  return `It has ${shown.join(', ')}${more}.`;
}

export function openFilesWords(problem: OpenFilesProblem): string {
  switch (problem.kind) {
    case 'bad-archive':
      return `${problem.name} cannot be taken (${reasonWords(problem.problem)}). Nothing was changed.`;
    case 'unreadable':
      return `The browser could not read ${problem.name}. If it is a folder, choose it as one. Nothing was changed.`;
    case 'too-large':
      return `${problem.name} is larger than ${problem.limitBytes / 1_000_000} MB, which no start-point is. Nothing was changed.`;
    default:
      return unreachable(problem);
  }
}

function reasonWords({ entry, reason }: ArchiveProblem): string {
  return entry === '' ? reason : `${entry}: ${reason}`;
}

export const saveStartPointWords = {
  deed: 'start-point',
  deedTip: 'Keep these files as a start-point: something to begin practices with.',
  title: (name: string) => `Save ${name} as a start-point`,
  meaning:
    'New practices can begin with these files, in this language. Its history and its output are not part of it.',
  name: 'name',
  noName: 'A start-point needs a name.',
  save: 'save',
  replace: 'replace',
  cancel: 'cancel',
  done: 'done',
  saved: (name: string) => `${name} can be chosen now when a practice is begun, and downloaded:`,
  toAll: 'start-points',
  faults: 'It cannot be a start-point as it is, and was not saved:',
} as const;

/** Faults have a list of their own. */
export function notSavedWords(
  problem: Exclude<SaveStartPointProblem, { readonly kind: 'faults' }>,
): string {
  switch (problem.kind) {
    case 'replaces':
      return `There is a start-point of that name already, ${originWords(problem.was.origin)}. Replacing it changes no practice that began with it.`;
    case 'quota':
    case 'storage':
      return storageWords(problem);
    case 'unknown':
    case 'damaged':
      return openWords(problem);
    default:
      return unreachable(problem);
  }
}
