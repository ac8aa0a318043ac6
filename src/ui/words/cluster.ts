import { unreachable } from '../../kata/result.ts';
import type { InvitationStanding } from '../../dojo/open-invitation.ts';
import { acceptProblemWords } from './group.ts';

// What is said of clusters: groups that practise one exercise in several languages.

export const clusterWords = {
  /** On the screen on which a group is begun. */
  add: 'add another language',
  addMeaning: 'A group may have up to five languages: everyone chooses one, and all share the id.',
  chosen: 'languages of this group',
  full: 'Five languages: more a group cannot have.',
  remove: (language: string) => `remove ${language}`,

  languages: (count: number) => `${count} languages`,
  joinHeading: 'join in',
  language: 'language',
  byChance: 'by chance',
  byChanceMeaning: 'any language, any avatar',
  chooseFirst: 'Choose a language to choose an avatar in it.',
  join: 'join',
  empty: 'No one has joined yet.',
  allFull: 'Sorry, it is full: all avatars of all languages are someone.',
  in: (language: string) => `in ${language}`,

  tabs: 'dashboards',

  look: 'join or look at the group',
  goTo: 'go to the group',
  goToHere: 'go to the one that is here',
  startsWith: (language: string) => `what ${language} begins with`,
  hint: 'Each has a language of their own choice. You choose yours next.',
} as const;

export function clusterCountWords(count: number): string {
  if (count === 0) return clusterWords.empty;
  return count === 1 ? '1 animal is here.' : `${count} animals are here.`;
}

/** How many are in one of the languages. */
export function inLanguageWords(count: number, isFull: boolean): string {
  if (isFull) return 'full';
  if (count === 0) return 'nobody yet';
  return count === 1 ? '1 animal' : `${count} animals`;
}

export function missingLanguagesWords(languages: readonly string[]): string {
  return `This Pocket Dojo does not have ${languages.join(' and ')}, so those tests cannot be run in this browser. You can join and look at it all the same.`;
}

export function clusterStandingWords(standing: InvitationStanding, id: string): string | null {
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
