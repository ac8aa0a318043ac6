import type { ArchiveProblem } from '../../dojo/archive-ports.ts';
import type { TakenIn, TakeInProblem } from '../../dojo/take-in-files.ts';
import { unreachable } from '../../kata/result.ts';
import { acceptProblemWords, invitationProblemWords } from './group.ts';
import { storageWords } from './sentences.ts';

// What the screen says on which files are taken in.

export const importWords = {
  title: 'Import',
  meaning:
    'Take in practices that were downloaded from Pocket Dojo (.tgz), here or in another browser, and groups that were shared as a file (.json). Nothing leaves this browser.',
  drop: 'Drop any number of files here, or',
  choose: 'choose files',
  stop: 'stop',
  list: 'what became of the files',
  progress: (done: number, of: number) => `${done} of ${of} files`,
  open: (id: string) => `open ${id}`,
  home: 'to my practices',
};

/** What became of a file, in one line. */
export function takenInWords(result: TakenIn['result']): string {
  if (!result.ok) return problemWords(result.problem);
  const { kind } = result.value;
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

/** Of all the files together, once they are done. */
export function summaryWords(results: readonly TakenIn['result'][]): string {
  const count = (is: (result: TakenIn['result']) => boolean): number => results.filter(is).length;
  const parts = [
    [count((result) => result.ok && !isHere(result.value.kind)), 'taken in'],
    [count((result) => result.ok && isHere(result.value.kind)), 'here already'],
    [count((result) => !result.ok), 'not taken in'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');
}

function isHere(kind: string): boolean {
  return kind === 'here-already' || kind === 'group-here';
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
      return `The browser could not read it (${problem.reason}). Is it a folder, or gone?`;
    case 'stopped':
      return 'Not taken in: you stopped before its turn.';
    case 'quota':
    case 'storage':
      return `Not taken in. ${storageWords(problem)}`;
    default:
      return unreachable(problem);
  }
}

export function archiveWords({ kind, entry, reason }: ArchiveProblem): string {
  const where = entry === '' ? reason : `${entry}: ${reason}`;
  return `${archiveProblems[kind](where)} Nothing of it was taken in.`;
}

const archiveProblems: Readonly<Record<ArchiveProblem['kind'], (where: string) => string>> = {
  'not-an-archive': (where) =>
    `This is no file that Pocket Dojo knows (${where}). It takes in archives (.tgz, .tar, .zip) with practices in them, and the file of a group (.json).`,
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
