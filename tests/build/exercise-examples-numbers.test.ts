import { expect, test } from 'vitest';
import {
  answered,
  at,
  blockAfter,
  exerciseFile,
  nothingOr,
  numbersIn,
  tableAfter,
  tableBelow,
} from '../support/readme.ts';
import {
  ballsOf,
  bowling,
  closest,
  inWords,
  isIsbn,
  isLeap,
  isOpen,
  openDoors,
  place,
  primeFactors,
  roman,
  spoken,
} from '../support/solutions/numbers.ts';
import { aged, lowestPrice, score, stringSum, total } from '../support/solutions/sums.ts';

// What a readme says comes of something, worked out anew: about numbers.

type Answer = (...given: readonly string[]) => string;

/** Exercise, what stands above its examples, how many there are, and a solution of it. */
const solved: readonly (readonly [string, string, number, Answer])[] = [
  ['bowling-game', 'Some examples', 6, (game) => String(bowling(ballsOf(game ?? '')))],
  ['closest-to-zero', 'Some examples', 5, (given) => String(closest(numbersIn(given ?? '')))],
  ['hundred-doors', 'With fewer doors', 4, (given) => openDoors(Number.parseInt(given ?? '', 10))],
  ['leap-years', 'Some examples', 4, (year) => (isLeap(Number(year)) ? 'leap' : 'common')],
  ['prime-factors', 'Some examples', 7, (given) => primeFactors(Number(given)).join(' ')],
  ['roman-numerals', 'Some examples', 6, (given) => roman(Number(given))],
  ['numbers-in-words', 'Some examples', 12, (given) => inWords(Number(given))],
  ['isbn-check', 'Some examples', 6, (given) => (isIsbn(given ?? '') ? 'yes' : 'no')],
  ['isbn-check', 'A last digit of ten', 3, (given) => (isIsbn(given ?? '') ? 'yes' : 'no')],
  ['binary-search', 'Some examples', 6, place],
  ['clock-in-words', 'Some times', 14, (time) => spoken(time ?? '')],
  ['supermarket-checkout', 'Some totals', 9, (things) => String(total(nothingOr(things ?? '')))],
  ['book-discount', 'Some examples', 9, (books) => lowestPrice(numbersIn(books ?? '')).toFixed(2)],
];

test.each(solved)('%s: what is said below “%s” is right', (folder, heading, count, answer) => {
  const rows = joined(tableAfter(exerciseFile(folder), heading));
  expect(rows).toHaveLength(count);
  expect(answered(rows, answer)).toEqual(rows);
});

/** Without remarks behind an answer, and the lines that they go on in. */
function joined(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => row.length > 1).map((row) => row.slice(0, 2));
}

test('Hundred Doors: the corridor after each walk looks as it is drawn', () => {
  const drawn = blockAfter(exerciseFile('hundred-doors'), 'what the corridor looks like');
  const walks = [1, 2, 3, 4].map((last) =>
    [1, 2, 3, 4].map((door) => (isOpen(door, last) ? '.' : '#')).join(''),
  );
  expect(walks).toEqual(drawn);
});

test('ISBN Check: the sum of the example is right', () => {
  const [sum = ''] = blockAfter(exerciseFile('isbn-check'), 'For 978030640615 that is');
  const parts = [...'978030640615'].map(
    (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 3),
  );
  expect(sum).toBe(`${parts.join(' + ')} = ${parts.reduce((a, b) => a + b)}`);
  expect((parts.reduce((a, b) => a + b) + 7) % 10).toBe(0);
});

test('Prime Factors: the large one is a prime', () => {
  const [, large = ''] = /for (\d{16}),/.exec(exerciseFile('prime-factors')) ?? [];
  expect(primeFactors(Number(large))).toEqual([Number(large)]);
});

test('Fizz Buzz: it begins as is said', () => {
  const said = blockAfter(exerciseFile('fizz-buzz'), 'It begins like this');
  expect(said).toEqual(
    said.map((_, index) => {
      const words = ((index + 1) % 3 === 0 ? 'Fizz' : '') + ((index + 1) % 5 === 0 ? 'Buzz' : '');
      return words === '' ? String(index + 1) : words;
    }),
  );
});

test('Data Munging: the first rows, and that there is one answer to each question', () => {
  const text = exerciseFile('data-munging');
  const days = exerciseFile('data-munging', 'weather.txt')
    .split('\n')
    .flatMap((line) => {
      const [day, high, low] = /^ +\d+ +\d+\*? +\d+/.test(line) ? numbersIn(line) : [];
      return day === undefined || high === undefined || low === undefined
        ? []
        : [{ day, high, low }];
    });
  const teams = exerciseFile('data-munging', 'league.txt')
    .split('\n')
    .flatMap((line) => {
      const row = /^ *\d+\. (\S+( \S+)?) +(\d+) +(\d+) +(\d+) +(\d+) - (\d+) +(\d+)$/.exec(line);
      if (row === null) return [];
      const [won = 0, lost = 0, drawn = 0, shot = 0, letIn = 0, points = 0] = row
        .slice(3)
        .map(Number);
      return [{ team: row[1] ?? '', won, lost, drawn, shot, letIn, points }];
    });
  const spread = days.map(({ high, low }) => high - low);
  const goals = teams.map(({ shot, letIn }) => Math.abs(shot - letIn));
  expect(tableAfter(text, 'The first five days')).toEqual(
    days.slice(0, 5).map(({ day, high, low }) => [`day ${day}`, String(high - low)]),
  );
  expect(tableAfter(text.slice(text.indexOf('day 5')), 'day 5')).toEqual(
    teams.slice(0, 3).map(({ team }, index) => [team, String(at(goals, index))]),
  );
  for (const answers of [spread, goals]) {
    expect(answers.filter((each) => each === Math.min(...answers))).toHaveLength(1);
  }
  expect([days.length, teams.length]).toEqual([28, 10]);
  expect(teams.filter((each) => each.points !== 3 * each.won + each.drawn)).toEqual([]);
  expect(new Set(teams.map(({ won, lost, drawn }) => won + lost + drawn))).toEqual(new Set([30]));
  const mean = (of: 'high' | 'low') => days.reduce((sum, day) => sum + day[of], 0) / days.length;
  expect(exerciseFile('data-munging', 'weather.txt')).toContain(
    `mo  ${mean('high').toFixed(1)} ${mean('low').toFixed(1)}`,
  );
});

test('Five Dice: every score is right', () => {
  const rows = tableBelow(exerciseFile('five-dice'), 'Some examples');
  expect(rows).toHaveLength(14);
  expect(answered(rows, (dice = '', box = '') => String(score(numbersIn(dice), box)))).toEqual(
    rows,
  );
});

test('Cheese Cellar: every piece is after its nights what is said', () => {
  const rows = tableBelow(exerciseFile('cheese-cellar'), 'Some examples');
  expect(rows).toHaveLength(9);
  expect(
    answered(rows, (kind = '', before = '', nights) =>
      aged(kind, numbersIn(before), Number(nights)),
    ),
  ).toEqual(rows);
});

test('String Calculator: every step’s examples are right', () => {
  const rows = exerciseFile('string-calculator')
    .split('\n')
    .filter((line) => line.startsWith('     '))
    .map((line) => line.trim().split(/ {2,}/));
  expect(rows).toHaveLength(12);
  expect(answered(rows, (text = '') => stringSum(nothingOr(text)))).toEqual(rows);
});
