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

function archiveWords({ kind, entry, reason }: ArchiveProblem): string {
  const where = entry === '' ? '' : `${entry}: `;
  switch (kind) {
    case 'not-an-archive':
      return 'This is no file that Pocket Dojo knows. It takes in what its download button saves (.tgz), and the file of a group (.json). Nothing was changed.';
    case 'not-a-kata':
      return `This is an archive, but not of a practice as Pocket Dojo downloads it (${where}${reason}). Nothing was changed.`;
    case 'too-large':
      return `This is larger than any practice may be (${where}${reason}). Nothing was changed.`;
    case 'bad-name':
    case 'not-a-file':
      return `There is something in it that no download of ours has (${where}${reason}). It was not taken in, and nothing was changed.`;
    case 'damaged':
      return `It is damaged (${where}${reason}). Download it again where it comes from. Nothing was changed.`;
    default:
      return unreachable(kind);
  }
}
