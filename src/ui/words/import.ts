import type { ArchiveProblem, KataSummaryOfImport } from '../../dojo/archive-ports.ts';
import { outcomesOf, type Outcome } from '../../dojo/outcomes-of.ts';
import type { TakenInArchive, TakenInKata } from '../../dojo/take-in-archive.ts';
import type { TakenIn, TakeInProblem } from '../../dojo/take-in-files.ts';
import type { TakenInStartPoints } from '../../dojo/take-in-start-points.ts';
import { unreachable } from '../../kata/result.ts';
import { acceptProblemWords, invitationProblemWords } from './group.ts';
import { storageWords } from './sentences.ts';

// What the screen says on which files are taken in.

export const importWords = {
  title: 'Import',
  meaning:
    'Take in practices, groups and start-points: downloads of Pocket Dojo and of cyber-dojo, clones of practices that were pushed to GitHub, folders of the older cyber-dojo. Nothing leaves this browser.',
  forms: 'As .tgz, .tar or .zip, as a folder, or a shared group as .json.',
  drop: 'Drop any number of files and folders here, or',
  choose: 'choose files',
  chooseFolder: 'choose a folder',
  stop: 'stop',
  list: 'what became of the files',
  progress: (done: number, of: number) => `${done} of ${of} files`,
  inside: (done: number, of: number) => `${done} of ${of} practices in this one`,
  open: (id: string) => `open ${id}`,
  review: (id: string) => `review ${id}`,
  home: 'to my practices',
  startPoints: 'see the start-points',
  leftOut: (count: number) =>
    count === 1 ? '1 thing was left out' : `${count} things were left out`,
  more: (count: number) => `and ${count} more`,
  facts: (id: string) => `what came in with ${id}`,
};

/** What became of one thing, in one line. */
export function takenInWords(outcome: Outcome): string {
  if (!outcome.ok) return problemWords(outcome.problem);
  const { kind } = outcome.value;
  switch (kind) {
    case 'imported':
      return 'imported';
    case 'advanced':
      return 'was here, and has gone on to what the file has more';
    case 'here-already':
      return 'is here already, with all that the file has';
    case 'group':
      return 'a group: it can be joined here now';
    case 'group-here':
      return 'a group that is here already';
    default:
      return unreachable(kind);
  }
}

/** What is practised: `Fizz Buzz: JavaScript, assert`. */
export function aboutWords({ exercise, displayName }: NonNullable<TakenInKata['about']>): string {
  return exercise === null || exercise === '' ? displayName : `${exercise}: ${displayName}`;
}

/** That another practice has its id here; null when none has. */
export function newIdWords(namedId: string, id: string): string | null {
  return namedId === id
    ? null
    : `It was ${namedId} where it comes from. Another practice has that id here, so it is kept as ${id}.`;
}

/** What came in with a practice, each with its name. */
export function summaryFacts(
  summary: KataSummaryOfImport,
): readonly { readonly name: string; readonly words: string }[] {
  const { events, lights, tags, otherCommits, renumbered } = summary;
  return [
    { name: 'Events', words: `${events}, of which ${countOf(lights, 'light')}` },
    { name: 'Tags', words: tagWords[tags] },
    ...(otherCommits === 0
      ? []
      : [
          {
            name: 'Other commits',
            words: `${otherCommits} that ${otherCommits === 1 ? 'is no event' : 'are no events'}: kept, and in every download`,
          },
        ]),
    ...(renumbered.length === 0
      ? []
      : [
          {
            name: 'New numbers',
            words: `${renumbered.map(({ was, now }) => `${was} is now ${now}`).join(', ')}: numbers were missing before`,
          },
        ]),
  ];
}

const tagWords: Readonly<Record<KataSummaryOfImport['tags'], string>> = {
  found: 'all there',
  derived: 'lost, and found again from the commits',
  made: 'made: it was kept without git',
};

/** The animals of a group that did not come along; null when all did. */
export function absentWords(count: number): string | null {
  return count === 0
    ? null
    : `${countOf(count, 'member')} did not come along: take in their practices too, and they are in the group.`;
}

/** What became of start-points, each in a line. */
export function startPointWords({
  kept,
  here,
  others,
  bad,
  problem,
}: TakenInStartPoints): readonly string[] {
  return [
    ...(kept.length === 0 ? [] : [`Start-points that can be chosen now: ${kept.join(', ')}.`]),
    ...(here.length === 0 ? [] : [`Start-points that are here already: ${here.join(', ')}.`]),
    ...(others.length === 0
      ? []
      : [`Start-points left out, as others of these names are here: ${others.join(', ')}.`]),
    ...bad.flatMap(({ faults }) =>
      faults.map(
        ({ file, key, message }) => `${file}${key === null ? '' : `, ${key}`}: ${message}`,
      ),
    ),
    ...(problem === null ? [] : [storageWords(problem)]),
  ];
}

/** What a backup had beside its practices; null when it had nothing. */
export function restoredWords({
  drafts,
  settings,
}: NonNullable<TakenInArchive['restored']>): string | null {
  const parts = [
    ...(drafts === 0 ? [] : [countOf(drafts, 'edit') + ' that no test was run on']),
    ...(settings.length === 0 ? [] : [`settings: ${settings.join(', ')}`]),
  ];
  return parts.length === 0 ? null : `Also restored: ${parts.join('; ')}.`;
}

/** Of all the files together, once they are done. */
export function summaryWords(results: readonly TakenIn['result'][]): string {
  const outcomes = results.flatMap(outcomesOf);
  const count = (is: (outcome: Outcome) => boolean): number => outcomes.filter(is).length;
  const startPoints = (what: 'kept' | 'here' | 'bad'): number =>
    results.reduce(
      (sum, result) => sum + (result.ok ? result.value.startPoints[what].length : 0),
      0,
    );
  const parts = [
    [
      count((outcome) => outcome.ok && !isHere(outcome.value.kind)) + startPoints('kept'),
      'taken in',
    ],
    [
      count((outcome) => outcome.ok && isHere(outcome.value.kind)) + startPoints('here'),
      'here already',
    ],
    [count((outcome) => !outcome.ok) + startPoints('bad'), 'not taken in'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');
}

function isHere(kind: string): boolean {
  return kind === 'here-already' || kind === 'group-here';
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function problemWords(problem: TakeInProblem): string {
  switch (problem.kind) {
    case 'bad-archive':
      return archiveWords(problem.problem);
    case 'bad-group':
      return invitationProblemWords(problem.problem);
    case 'group-refused':
      return acceptProblemWords(problem.problem);
    case 'unreadable':
      return `The browser could not read it (${problem.reason}). Is it gone, or may it not be read?`;
    case 'stopped':
      return 'Not taken in: you stopped before its turn.';
    case 'quota':
    case 'storage':
      return `Not taken in. ${storageWords(problem)}`;
    default:
      return unreachable(problem);
  }
}

function archiveWords({ kind, entry, reason }: ArchiveProblem): string {
  const where = entry === '' ? reason : `${entry}: ${reason}`;
  return `${archiveProblems[kind](where)} Nothing of it was taken in.`;
}

const archiveProblems: Readonly<Record<ArchiveProblem['kind'], (where: string) => string>> = {
  'not-an-archive': (where) =>
    `This is no file that Pocket Dojo knows. It takes in archives (.tgz, .tar, .zip) with practices in them, and the file of a group (.json); ${where}.`,
  'packed-otherwise': (where) =>
    `This archive cannot be read here (${where}). Unpack it, and pack the folder again as .zip or .tgz, or choose the folder.`,
  encrypted: (where) =>
    `This archive is locked with a password (${where}). Unpack it, and pack the folder again without one.`,
  'not-a-kata': (where) =>
    `This is an archive, but there is no practice in it whose events can be read (${where}).`,
  'no-history': (where) =>
    `These are the files of a practice without its history (${where}). GitHub's "Download ZIP" leaves it out: run git clone with the address of the repository, and choose the folder that it makes, or pack that as .zip or .tgz.`,
  shallow: (where) =>
    `This clone has only the newest commits (${where}). Run git fetch --unshallow in it, and pack it again.`,
  elsewhere: (where) =>
    `A part of this repository is in another folder (${where}). Run git clone --no-local with the folder's path, and pack the clone that it makes.`,
  'other-git': (where) =>
    `This is a repository in a form that is not read here (${where}). Run git clone with its path, and pack the folder that it makes.`,
  'too-large': (where) => `This is larger than any practice may be (${where}).`,
  'bad-name': (where) => `There is something in it that no download of ours has (${where}).`,
  'not-a-file': (where) => `There is something in it that no download of ours has (${where}).`,
  damaged: (where) => `It is damaged (${where}). Download it again where it comes from.`,
};
