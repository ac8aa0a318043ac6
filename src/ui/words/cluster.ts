// What is said of clusters: groups that practise one exercise in several languages. What is said of
// any group is in group.ts.

export const clusterWords = {
  /** On the screen on which a group is begun. */
  add: 'add another language',
  addMeaning: 'A group may have up to five languages: everyone chooses one, and all share the id.',
  chosen: 'languages of this group',
  full: 'Five languages: more a group cannot have.',
  remove: (language: string) => `remove ${language}`,

  languages: (count: number) => `${count} languages`,
  language: 'language',
  byChance: 'by chance',
  byChanceMeaning: 'any language, any avatar',
  chooseFirst: 'Choose a language to choose an avatar in it.',
  allFull: 'Sorry, it is full: all avatars of all languages are someone.',
  in: (language: string) => `in ${language}`,

  tabs: 'dashboards',

  look: 'join or look at the group',
  startsWith: (language: string) => `what ${language} begins with`,
  hint: 'Each has a language of their own choice. You choose yours next.',
} as const;

/** How many are in one of the languages. */
export function inLanguageWords(count: number, isFull: boolean): string {
  if (isFull) return 'full';
  if (count === 0) return 'nobody yet';
  return count === 1 ? '1 animal' : `${count} animals`;
}

export function missingLanguagesWords(languages: readonly string[]): string {
  return `This Pocket Dojo does not have ${languages.join(' and ')}, so those tests cannot be run in this browser. You can join and look at it all the same.`;
}
