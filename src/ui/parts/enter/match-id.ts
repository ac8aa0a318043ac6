/** Of elements: the list of matches, and a match in it. */
export const matchesId = 'enter-matches';

export function matchId(id: string): string {
  return `enter-match-${id}`;
}
