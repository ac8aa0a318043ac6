import type { TakenBackTo } from '../../dojo/taken-back.ts';
import type { RunColour } from '../../kata/event.ts';
import type { Light } from '../../kata/light.ts';
import { avatarName } from '../../kata/avatars.ts';
import { unreachable } from '../../kata/result.ts';

// What is said of a light.

export function lightWord(colour: Light['colour']): string {
  switch (colour) {
    case 'create':
      return 'created';
    case 'timed_out':
      return 'timed out';
    case 'red':
    case 'amber':
    case 'green':
    case 'faulty':
      return colour;
    default:
      return unreachable(colour);
  }
}

/** What a light means, in half a sentence. */
export function lightMeaning(colour: Light['colour']): string {
  switch (colour) {
    case 'create':
      return 'where the practice began';
    case 'red':
      return 'a test fails';
    case 'amber':
      return 'the tests do not run';
    case 'green':
      return 'all tests pass';
    case 'timed_out':
      return 'the tests did not end in time';
    case 'faulty':
      return 'red_amber_green.js is at fault';
    default:
      return unreachable(colour);
  }
}

/** `3 amber`: of a light that another one names. */
export function numberedWords(light: {
  readonly number: number;
  readonly colour: Light['colour'];
}): string {
  return `${light.number} ${lightWord(light.colour)}`;
}

/** What a run in this browser came to has the plain name; any other says where it was. */
export function lightName(light: Light): string {
  const { number, colour, ownColour, ranOn } = light;
  const own = ownColour === undefined ? '' : ` (${shortened(ownColour)})`;
  return `${number} ${lightWord(colour)}${own}${elsewhereWords(ranOn)}`;
}

/** A colour that is none of ours has a name that anybody may have given. */
function shortened(ownColour: string): string {
  return ownColour.length > 40 ? `${ownColour.slice(0, 40)}…` : ownColour;
}

function elsewhereWords(ranOn: Light['ranOn']): string {
  switch (ranOn) {
    case 'remote':
      return ', ran on remote';
    case 'mock':
      return ', said by hand';
    case 'browser':
    case null:
      return '';
    default:
      return unreachable(ranOn);
  }
}

export const stripWord = 'traffic lights';
export const lightCountsWords = 'lights so far';
export const predictionCountsWords = 'predictions so far';

/** Of runs that came to a colour: `3 red`. */
export function countWords(count: number, colour: RunColour): string {
  return `${count} ${lightWord(colour)}`;
}

export function predictedWords(count: number, result: 'right' | 'wrong'): string {
  return `${count} predicted ${result}`;
}

/** What happened at a light: what was predicted, where it was gone back to, or what it means. */
export function lightStory(light: Light): string {
  const { colour, origin, predicted } = light;
  switch (origin.kind) {
    case 'revert': {
      const to = numberedWords({ ...origin, colour });
      return origin.isAuto ? `taken back to ${to} by a wrong prediction` : `reverted to ${to}`;
    }
    case 'checkout': {
      const from = numberedWords({ ...origin, colour });
      return origin.avatarIndex === null
        ? `checked out ${from} of ${origin.id}`
        : `checked out ${avatarName(origin.avatarIndex)}’s ${from}`;
    }
    case 'creation':
    case 'run':
      return predicted === 'none'
        ? meaningOf(light)
        : `predicted ${predicted}, was ${lightWord(colour)}`;
    default:
      return unreachable(origin);
  }
}

function meaningOf({ colour, ownColour }: Light): string {
  if (ownColour === undefined) return lightMeaning(colour);
  const called = `called ${shortened(ownColour)} where it was run`;
  return colour === 'faulty' ? called : `${lightMeaning(colour)}; ${called}`;
}

/** All that a light says of itself, for those who do not see its picture. */
export function lightDescription(light: Light): string {
  const { added, deleted } = light;
  const lines = added + deleted === 0 ? '' : `; ${lineCountWords(light)}`;
  return `${lightStory(light)}${lines}`;
}

export function lineCountWords(counts: {
  readonly added: number;
  readonly deleted: number;
}): string {
  const { added, deleted } = counts;
  return `${added} ${added === 1 ? 'line' : 'lines'} added, ${deleted} deleted`;
}

/** A wrong prediction, and what it led to. */
export function takenBackWords(to: TakenBackTo, was: RunColour): string {
  return `Predicted ${to.predicted}, was ${lightWord(was)}: taken back to ${numberedWords(to)}.`;
}

export const lightTipWords = {
  loading: 'What changed is being read…',
  unread: 'What changed could not be read.',
  unchanged: 'No file changed.',
  created: 'new',
  deleted: 'deleted',
  test: 'test',
  review: 'review this light',
  more: (count: number) => `and ${count} more`,
  renamed: (oldName: string) => `was ${oldName}`,
} as const;
