import type { InvitationProblem } from '../../dojo/invitation-ports.ts';
import type { JoinProblem } from '../../dojo/join-group.ts';
import type { AcceptProblem, InvitationStanding } from '../../dojo/invitation-standing.ts';
import type { ShareProblem } from '../../dojo/share-group.ts';
import { avatarName } from '../../kata/avatars.ts';
import { unreachable } from '../../kata/result.ts';
import { storageWords } from './sentences.ts';

// What is said of groups: on their screen, of joining, and of sharing.

export const groupWords = {
  notHereTitle: 'Not here',
  soloTitle: 'A practice of one',
  goToSolo: 'go to it',
  noExercise: 'No exercise',
  join: 'join',
  choose: 'choose an avatar',
  start: 'start',
  copy: 'copy id',
  joinHeading: 'join in',
  shareHeading: 'bring people in',
  bringHeading: 'bring katas together',
  avatars: 'avatars',
  avatarsHint:
    'Those with a tick are here: press one to go on as it. The others are free: press one to join as it. The arrow keys go from one to the next.',
  full: 'Sorry, it is full: all 64 avatars are someone.',
  empty: 'No one has joined yet.',
  joining: 'Joining…',
  several: 'Which of them?',
  cancel: 'cancel',
  onlyKatas:
    'Only katas of this group are here, not what it begins with. They can be looked at and gone on with; to join as someone new, open the link or the file that the group was shared by.',
  reading: 'One moment…',
  unread: (reason: string) => `The group could not be read: ${reason}`,
} as const;

export const shareWords = {
  share: 'share',
  meaning:
    'Pocket Dojo has no server: a link carries the whole group, and people join from their own machines.',
  title: 'Share this group',
  making: 'One moment…',
  link: 'link',
  linkMeaning:
    'Whoever opens it can join this group. It holds the exercise and the files to begin with, and nothing of those who joined.',
  copy: 'copy link',
  send: 'send…',
  tooLong:
    'This group is too large for a link that every mail and chat program takes whole. Send its file instead; the others open it with Import.',
  fileMeaning: 'The same as a file, to be opened with Import, or to be kept:',
  file: 'download file',
  close: 'close',
  twice:
    'Machines do not see each other: two people may become the same animal. When their katas are brought together, both are shown.',
} as const;

export const bringWords = {
  bring: 'add downloads…',
  meaning:
    'When everyone has downloaded their kata, drop the files here, all at once: they appear on the dashboard.',
  drop: 'Drop the katas here',
  list: 'files',
  stop: 'stop',
  progress: (done: number, of: number) => `${done} of ${of} files taken in`,
} as const;

export const joinScreenWords = {
  title: 'Join a group',
  join: 'join',
  look: 'look at the group',
  goTo: 'go to the group',
  goToHere: 'go to the one that is here',
  startsWith: 'what it begins with',
  importWord: 'Import',
  home: 'back to my practices',
  enter: 'Enter existing',
  noLanguage: (language: string) =>
    `This Pocket Dojo does not have ${language}, so its tests cannot be run in this browser. You can join and look at it all the same, and choose another place to run it.`,
  invites: 'You are invited to',
  from: (date: string) => `Begun on ${date}`,
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
} as const;

export function copiedWords(isCopied: boolean): string {
  return isCopied ? 'Copied.' : 'This browser does not let it be copied: select it and copy it.';
}

export function countWords(count: number): string {
  if (count === 0) return groupWords.empty;
  return count === 1 ? '1 animal is here.' : `${count} animals are here.`;
}

/** cyber-dojo's own sentence. */
export function youAreWords(avatarIndex: number): string {
  return `you are the ${avatarName(avatarIndex)}`;
}

export function goOnWords(avatarIndex: number): string {
  return `go on as the ${avatarName(avatarIndex)}`;
}

/** What pressing the picture of an avatar does. */
export function seatWords(name: string, kind: 'free' | 'joined' | 'away'): string {
  switch (kind) {
    case 'free':
      return `join as ${name}`;
    case 'joined':
      return `re-enter as ${name}`;
    case 'away':
      return `${name}, deleted`;
    default:
      return unreachable(kind);
  }
}

export function memberWords(avatarIndex: number, id: string, lights: number): string {
  const many = lights === 1 ? '1 light' : `${lights} lights`;
  return `${avatarName(avatarIndex)}, ${many}, ${id}`;
}

export function notHereWords(id: string): string {
  return `There is no group ${id} in this browser. A group is made in one browser, and comes to others by a link or a file: ask for it, and open it here.`;
}

export function soloWords(id: string): string {
  return `${id} is a practice of one person: it is in no group.`;
}

export function standingWords(standing: InvitationStanding, id: string): string | null {
  switch (standing) {
    case 'new':
      return null;
    case 'here':
      return 'This group is in this browser already, as it is in the invitation.';
    case 'differs':
    case 'taken':
      return acceptProblemWords({ kind: standing, id });
    default:
      return unreachable(standing);
  }
}

export function joinProblemWords(problem: JoinProblem, avatarIndex: number | null): string {
  switch (problem.kind) {
    case 'unknown':
      return notHereWords(problem.id);
    case 'full':
      return avatarIndex === null
        ? groupWords.full
        : `Someone has become the ${avatarName(avatarIndex)} meanwhile. Choose another one.`;
    case 'quota':
    case 'storage':
      return storageWords(problem);
    default:
      return unreachable(problem);
  }
}

export function acceptProblemWords(problem: AcceptProblem): string {
  switch (problem.kind) {
    case 'differs':
      return `A group with the id ${problem.id} is in this browser already, and it begins with other files. It was left as it is, and this one cannot be joined here.`;
    case 'taken':
      return `A practice in this browser has the id ${problem.id}. It was left as it is, and this group cannot be joined here.`;
    case 'quota':
    case 'storage':
      return storageWords(problem);
    default:
      return unreachable(problem);
  }
}

export function shareProblemWords(problem: ShareProblem): string {
  return problem.kind === 'unknown'
    ? notHereWords(problem.id)
    : `This group cannot be shared. ${invitationProblemWords(problem.problem)}`;
}

export function invitationProblemWords(problem: InvitationProblem): string {
  switch (problem.kind) {
    case 'not-a-group':
      return 'This is no invitation to a group of Pocket Dojo. Nothing was changed.';
    case 'cut':
      return 'This link is not whole: a part of it is missing. Some programs cut long links. Copy it again, all of it, or ask for the group’s file. Nothing was changed.';
    case 'altered':
      return 'This link is not as it was sent: something in it has changed on the way. Copy it again, or ask for the group’s file. Nothing was changed.';
    case 'newer':
      return `This invitation was made by a newer Pocket Dojo (version ${problem.version} of invitations; this one reads those up to version 2). Reload the page to get the newest, and open it again.`;
    case 'too-large':
      return 'This is larger than any group can be. Nothing was changed.';
    case 'wrong':
      return `This invitation is damaged: ${problem.reason}. Nothing was changed.`;
    default:
      return unreachable(problem);
  }
}
