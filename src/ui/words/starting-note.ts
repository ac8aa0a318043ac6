import type { TestColour } from '../../kata/event.ts';

/** What a person is told who has not pressed test yet. */
export const startingNoteWords = {
  name: 'how this works',
  putAway: 'put away',
  lights:
    'Each test adds a light. Click one to look back at it, to go back to it (revert), or to begin something new from it (fork).',
} as const;

/** What each colour of a light means, in the order in which they usually come. */
export const startingColours: readonly (readonly [colour: TestColour, meaning: string])[] = [
  ['red', 'red: a test fails'],
  ['amber', 'amber: the tests cannot run'],
  ['green', 'green: all tests pass'],
];

export function secondsSentence(seconds: number): string {
  return `A run may take ${seconds} seconds; then it is stopped.`;
}

export function idSentence(spelt: string): string {
  return `To come back to this practice, keep its id: ${spelt}.`;
}
