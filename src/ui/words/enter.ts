import type { IdFault } from '../../kata/complete-id.ts';
import { unreachable } from '../../kata/result.ts';
import { avatarNames } from '../../kata/avatars.ts';
import type { PracticeCard } from '../models/practice-cards.ts';
import { lightName } from './lights.ts';

// What the screen says on which an id is typed.

export const enterWords = {
  title: 'Enter existing',
  id: 'id',
  hint: 'Six characters, as they are on the screen of the practice or group. Capitals count.',
  spelling: 'spelt',
  enter: 'enter',
  matches: 'practices and groups here',
  noneHere: 'There is no practice or group in this browser yet.',
  unread: (reason: string) => `What is here could not be read: ${reason}`,
  unknown: (id: string) =>
    `There is no ${id} in this browser. Practices and groups live in the browser that they were made in. On that machine, download the practice, or share the group; then bring the file or the link here.`,
  import: 'Import a file',
  isDeleted: 'That one was deleted. It can be restored on the first screen, below my practices.',
  home: 'To my practices',
  group: 'group',
};

export function faultWords(fault: IdFault): string {
  switch (fault.kind) {
    case 'characters':
      return charactersWords(fault.characters);
    case 'too-long':
      return `An id has ${fault.limit} characters, and this has more.`;
    default:
      return unreachable(fault);
  }
}

/** The letters that no id has are those that are easily taken for digits. */
function charactersWords(characters: readonly string[]): string {
  const listed = characters.join(' ');
  const zero = characters.some((character) => 'Oo'.includes(character)) ? ['the digit 0'] : [];
  const one = characters.some((character) => 'Ii'.includes(character))
    ? ['the digit 1, or a small L']
    : [];
  const instead = [...zero, ...one].join(', and ');
  if (instead !== '') return `No id has ${listed} in it. It may be ${instead}.`;
  return `No id has ${listed} in it: only digits and the plain letters, without I and O.`;
}

/** All that is known of one, to be heard in a list. */
export function matchName(card: PracticeCard): string {
  const avatar =
    card.kind === 'kata' && card.group !== null ? avatarNames[card.group.avatarIndex] : undefined;
  const last = card.kind === 'kata' ? card.lights.at(-1) : undefined;
  return [
    card.id,
    card.kind === 'group' ? enterWords.group : undefined,
    card.exercise ?? undefined,
    card.language,
    avatar,
    last === undefined ? undefined : lightName(last),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
