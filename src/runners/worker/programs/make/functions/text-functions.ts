import { patternOf, stemOf, substituted } from '../pattern.ts';
import { stop } from '../stop.ts';
import { wordsOf } from '../words.ts';
import type { Call, MakeFunction } from './function.ts';

export const textFunctions = {
  subst: { least: 3, most: 3, run: ([from = '', to = '', text = '']) => replaced(text, from, to) },
  patsubst: {
    least: 3,
    most: 3,
    run: ([from = '', to = '', text = '']) =>
      wordsOf(text)
        .map((word) => substituted(from, to, word))
        .join(' '),
  },
  strip: { least: 0, most: 1, run: ([text = '']) => wordsOf(text).join(' ') },
  findstring: {
    least: 2,
    most: 2,
    run: ([part = '', text = '']) => (text.includes(part) ? part : ''),
  },
  filter: {
    least: 2,
    most: 2,
    run: ([patterns = '', text = '']) => filtered(patterns, text, true),
  },
  'filter-out': {
    least: 2,
    most: 2,
    run: ([patterns = '', text = '']) => filtered(patterns, text, false),
  },
  sort: {
    least: 0,
    most: 1,
    run: ([text = '']) => [...new Set(wordsOf(text))].toSorted().join(' '),
  },
  word: {
    least: 2,
    most: 2,
    run([number = '', text = ''], call) {
      const at = numberOf(number, 'first', 'word', call);
      if (at === 0) {
        throw stop(call.run.location, "first argument to 'word' function must be greater than 0");
      }
      return wordsOf(text)[at - 1] ?? '';
    },
  },
  wordlist: {
    least: 3,
    most: 3,
    run([first = '', last = '', text = ''], call) {
      const from = numberOf(first, 'first', 'wordlist', call);
      const to = numberOf(last, 'second', 'wordlist', call);
      if (from === 0) {
        const message = "invalid first argument to 'wordlist' function: '0'";
        throw stop(call.run.location, message);
      }
      return wordsOf(text)
        .slice(from - 1, to)
        .join(' ');
    },
  },
  words: { least: 0, most: 1, run: ([text = '']) => String(wordsOf(text).length) },
  firstword: { least: 0, most: 1, run: ([text = '']) => wordsOf(text)[0] ?? '' },
  lastword: { least: 0, most: 1, run: ([text = '']) => wordsOf(text).at(-1) ?? '' },
} satisfies Readonly<Record<string, MakeFunction>>;

/** Nothing is found everywhere; make puts `to` behind the text then. */
function replaced(text: string, from: string, to: string): string {
  return from === '' ? text + to : text.split(from).join(to);
}

function filtered(patterns: string, text: string, keepsMatches: boolean): string {
  const tests = wordsOf(patterns).map((each) => {
    const pattern = patternOf(each);
    return (word: string) =>
      pattern === null ? word === each.replaceAll('\\%', '%') : stemOf(pattern, word) !== null;
  });
  return wordsOf(text)
    .filter((word) => tests.some((fits) => fits(word)) === keepsMatches)
    .join(' ');
}

function numberOf(text: string, which: string, name: string, { run }: Call): number {
  const number = text.trim();
  if (/^\d+$/.test(number)) return Number(number);
  throw stop(run.location, `non-numeric ${which} argument to '${name}' function: '${text}'`);
}
