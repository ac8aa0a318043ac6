import type { RunColour } from '../../kata/event.ts';
import type { Light } from '../../kata/light.ts';
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

/** What a run in this browser came to has the plain name; any other says where it was. */
export function lightName(light: Light): string {
  return `${light.number} ${lightWord(light.colour)}${elsewhereWords(light.ranOn)}`;
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

export const lightCountsWords = 'lights so far';
export const predictionCountsWords = 'predictions so far';

/** Of runs that came to a colour: `3 red`. */
export function countWords(count: number, colour: RunColour): string {
  return `${count} ${lightWord(colour)}`;
}

export function predictedWords(count: number, result: 'right' | 'wrong'): string {
  return `${count} predicted ${result}`;
}
