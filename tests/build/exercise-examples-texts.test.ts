import { expect, test } from 'vitest';
import {
  answered,
  blockAfter,
  exerciseFile,
  nothingOr,
  numbersIn,
  tableAfter,
  tableBelow,
} from '../support/readme.ts';
import * as solution from '../support/solutions/texts.ts';

// What a readme says comes of something, worked out anew: about texts.

test('Anagrams: the groups of the file are as many and as large as is said', () => {
  const text = exerciseFile('anagrams');
  const groups = solution.anagrams(exerciseFile('anagrams', 'words.txt').trim().split('\n'));
  expect(blockAfter(text, 'The first two groups')).toEqual(groups.slice(0, 2));
  expect(text).toContain('there are eight in all. Two of them have five words.');
  expect(groups).toHaveLength(8);
  expect(groups.filter((group) => group.split(' ').length === 5)).toHaveLength(2);
});

test('Balanced Brackets: every text is judged right, and the place where it is wrong', () => {
  const text = exerciseFile('balanced-brackets');
  const judged = tableAfter(text, 'Some examples');
  expect(judged).toHaveLength(8);
  expect(
    answered(judged, (given = '') => (solution.wrongBracket(given) === 0 ? 'yes' : 'no')),
  ).toEqual(judged);
  const places = tableAfter(text, 'cannot be right').map(([given = '', place = '']) => [
    given,
    /\d/.exec(place)?.[0] ?? '',
  ]);
  expect(places).toHaveLength(3);
  expect(answered(places, (given = '') => String(solution.wrongBracket(given)))).toEqual(places);
});

test('Run Lengths: every text is shortened right', () => {
  const rows = blockAfter(exerciseFile('run-lengths'), 'Some examples').map((line) => {
    const [, long = '', short = ''] = /^(.*\S) {4,}(\S.*)$/.exec(line) ?? [];
    return [long.padEnd(1), short];
  });
  expect(rows).toHaveLength(5);
  expect(answered(rows, (long = '') => solution.shortened(long))).toEqual(rows);
});

test('Keyword Cipher: every message is hidden right', () => {
  const text = exerciseFile('keyword-cipher');
  const rows = tableBelow(text, 'Some examples');
  expect(rows).toHaveLength(3);
  const worked = blockAfter(text, 'as it is needed').map((line) => line.split(/ +/)[1] ?? '');
  expect(worked[1]).toBe('LEMON'.repeat(2));
  for (const [message = '', keyword = '', secret = ''] of [worked, ...rows]) {
    expect(solution.hidden(message, keyword)).toBe(secret);
  }
});

test('Word Count: the words of the example are counted right', () => {
  const text = exerciseFile('word-count');
  const [given = ''] = blockAfter(text, 'For this text');
  expect(blockAfter(text, 'the answer is')).toEqual(solution.wordCounts(given));
});

test('Word Wrap: every text is wrapped right', () => {
  const rows = tableBelow(exerciseFile('word-wrap'), 'Some examples');
  expect(rows).toHaveLength(7);
  expect(
    answered(rows, (width, text = '') => solution.wrapped(Number(width), nothingOr(text)) || text),
  ).toEqual(rows);
});

test('Justified Text: the lines of the example are right', () => {
  const text = exerciseFile('justified-text');
  const [, given = '', width = ''] = /For "([^"]+)" and a width of (\d+)/.exec(text) ?? [];
  expect(blockAfter(text, 'and a width of')).toEqual(
    solution.justified(Number(width), given.replace('\n', ' ')),
  );
});

test('Unsplice: every text is put together right', () => {
  const rows = tableAfter(exerciseFile('unsplice'), 'Here \\n is written');
  const written = (text: string) => text.replaceAll('\n', '\\n');
  const meant = (text: string) => text.replaceAll('\\n', '\n');
  expect(rows).toHaveLength(5);
  expect(answered(rows, (text = '') => written(solution.unspliced(meant(text))))).toEqual(rows);
});

test.each(['A', 'B', 'E'])('Diamond: that of %s is drawn right', (letter) => {
  expect(blockAfter(exerciseFile('diamond'), `For ${letter}:`)).toEqual(solution.diamond(letter));
});

test('Recently Used List: the list after each is right', () => {
  const rows = tableBelow(exerciseFile('recently-used-list'), 'room for three');
  const lists = solution.recentlyUsed(
    rows.map(([added = '']) => added),
    3,
  );
  expect(rows).toHaveLength(6);
  expect(rows.map(([, list]) => list)).toEqual(lists);
});

test('Phone Numbers: the example is one of the pairs that are in the file', () => {
  const text = exerciseFile('phone-numbers');
  const file = exerciseFile('phone-numbers', 'numbers.csv');
  const [, ...rows] = file.trim().split('\n');
  const pairs = solution.inFrontOf(
    rows.map((row) => {
      const [name = '', digits = ''] = row.split(',');
      return [name, digits.replaceAll(/[ -]/g, '')];
    }),
  );
  expect(pairs).toEqual(
    expect.arrayContaining([...blockAfter(text, 'the one that is in the way')]),
  );
  expect(pairs).toHaveLength(5);
  for (const line of blockAfter(text, 'has been')) expect(file).toContain(`${line}\n`);
});

test('Print a Calendar: the month is right, and the weekday of the first of 1900', () => {
  const text = exerciseFile('print-a-calendar');
  const [year = 0] = numbersIn(/For February \d+/.exec(text)?.[0] ?? '');
  expect(blockAfter(text, 'For February').join('\n').trim()).toBe(
    solution.calendar(year, 2).join('\n').trim(),
  );
  expect(solution.calendar(1900, 1)[2]).toBe(' 1  2  3  4  5  6  7');
});
