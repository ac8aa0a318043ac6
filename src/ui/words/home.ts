import type { Purged } from '../../dojo/purge-deleted.ts';
import type { PracticeCard } from '../models/practice-cards.ts';

// What the first screen says.

export const homeWords = {
  name: 'Pocket Dojo',
  tagline:
    'A place to practise programming: pick a small exercise, write tests and code, press test, and watch the traffic lights. It all runs in this browser, with or without a network.',
  begin: 'begin',
  solo: 'Practise solo',
  soloMeaning: 'on your own, at your own pace',
  group: 'Practise as a group',
  groupMeaning: 'everyone gets an animal, and a dashboard shows all',
  enter: 'Enter existing',
  enterMeaning: 'you have an id of six characters',
  import: 'Import',
  importMeaning: 'from files that were downloaded',
  settings: 'Settings',
  about: 'About',

  practices: 'My practices',
  search: 'search my practices',
  searchHint: 'exercise, language, id, colour',
  reading: 'One moment…',
  unread: (reason: string) => `My practices could not be read: ${reason}`,
  emptyBefore: 'Nothing here yet. Begin with ',
  emptyAfter:
    ': choose an exercise and a language, and press test. Everything you do is kept in this browser, and nothing is sent anywhere.',
  noneFound: 'No practice has all of that in it.',
  noExercise: 'No exercise',
  untested: 'not tested yet',
  unreadable: 'cannot be read',
  noMembers: 'nobody has joined yet',
  groupMark: 'group',
  lastLight: (light: string) => `last light: ${light}`,
  members: (count: number) => (count === 1 ? '1 animal here' : `${count} animals here`),
  memberOf: (avatar: string) => `${avatar} in group`,

  download: (card: PracticeCard) => `download ${named(card)}`,
  remove: (card: PracticeCard) => `delete ${named(card)}`,

  /** Shown and said right after a deletion. */
  removed: (card: PracticeCard, days: number) =>
    `${capital(named(card))} is deleted${together(card)}. You can restore it for ${days} days.`,
  undo: 'undo',
  putAway: 'close',
  restored: (card: PracticeCard) => `${capital(named(card))} is back.`,
  restoredPlain: 'It is back.',

  deleted: (count: number) => `Recently deleted (${count})`,
  deletedMeaning: (days: number) =>
    `Kept for ${days} days after it was deleted, then gone for good. Download what matters to you.`,
  restore: 'restore',
  restoreName: (card: PracticeCard) => `restore ${named(card)}`,
  until: (date: string) => `until ${date}`,
  empty: 'delete all of them for good',
  emptyDone: 'delete for good',
  emptyAsk: (count: number) =>
    count === 1
      ? 'This one is deleted for good, with all its lights. This cannot be undone.'
      : `These ${count} are deleted for good, with all their lights. This cannot be undone.`,
  emptied: ({ count, open, kept }: Purged) =>
    [
      count === 1 ? 'One is gone for good.' : `${count} are gone for good.`,
      open.length === 0
        ? ''
        : `${open.join(', ')} stayed: a tab has it open. Close that, and try again.`,
      kept.length === 0 ? '' : `${kept.join(', ')} came back: it was edited after it was deleted.`,
    ]
      .filter(Boolean)
      .join(' '),
};

/** How many a search has found; '' while there is none. */
export function foundWords(search: string, found: number, all: number): string {
  if (search.trim() === '') return '';
  return found === 0 ? homeWords.noneFound : `${found} of ${all}`;
}

function named(card: PracticeCard): string {
  const what = card.exercise ?? card.language;
  return card.kind === 'group' ? `group ${card.id}, ${what}` : `${what}, ${card.id}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function together(card: PracticeCard): string {
  if (card.kind === 'kata' || card.members.length === 0) return '';
  return card.members.length === 1
    ? ', with the practice in it'
    : `, with the ${card.members.length} practices in it`;
}
