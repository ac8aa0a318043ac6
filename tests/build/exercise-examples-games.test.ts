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
import * as solution from '../support/solutions/games.ts';

// What a readme says comes of something, worked out anew: of games and displays.

test('Tennis: every last call is right', () => {
  const rows = tableAfter(exerciseFile('tennis'), 'last call of each');
  expect(rows).toHaveLength(9);
  expect(answered(rows, (points = '') => solution.tennisCall(points))).toEqual(rows);
});

test('Poker Hands: every verdict is right', () => {
  const rows = tableBelow(exerciseFile('poker-hands'), 'Some examples');
  expect(rows).toHaveLength(6);
  expect(answered(rows, (black = '', white = '') => solution.pokerVerdict(black, white))).toEqual(
    rows,
  );
});

test('Tic-Tac-Toe: every game stands as is said', () => {
  const rows = tableAfter(exerciseFile('tic-tac-toe'), 'Some games');
  expect(rows).toHaveLength(9);
  expect(answered(rows, (game = '') => solution.ticTacToe(numbersIn(nothingOr(game))))).toEqual(
    rows,
  );
});

test('Secret Code: every guess is answered right', () => {
  const rows = tableBelow(exerciseFile('secret-code'), 'Some examples');
  expect(rows).toHaveLength(8);
  for (const [code = '', guess = '', ...told] of rows) {
    expect([code, guess, ...solution.pegs(code, guess)]).toEqual([
      code,
      guess,
      ...told.map(Number),
    ]);
  }
});

test.each([
  ['For 0123456789', '0123456789'],
  ['For 910', '910'],
])('LCD Digits: what is drawn below “%s” is right', (heading, digits) => {
  const drawn = blockAfter(exerciseFile('lcd-digits'), heading).join('\n');
  expect(drawn).toBe(unindented(solution.drawnDigits(digits, ' ')));
});

test('Bank OCR: the digits are drawn right, and every number is judged right', () => {
  const text = exerciseFile('bank-ocr');
  const drawn = (heading: string) => blockAfter(text, heading).join('\n');
  expect(drawn('Each digit is three wide')).toBe(
    unindented(solution.drawnDigits('0123456789', '')),
  );
  expect(drawn('reads nine digits')).toBe(unindented(solution.drawnDigits('123456789', '')));
  const rows = tableAfter(text, 'Some examples');
  expect(rows).toHaveLength(5);
  expect(
    answered(rows, (account = '') => (solution.isGoodAccount(account) ? 'good' : 'bad')),
  ).toEqual(rows);
});

test('Range: the numbers of each, and what is said of two of them', () => {
  const text = exerciseFile('range');
  const rows = blockAfter(text, 'leaves it out').map((line) => line.split(/ +is +/));
  expect(rows).toHaveLength(4);
  expect(answered(rows, (range = '') => solution.inRange(range).join(' '))).toEqual(rows);
  const has = (outer: string, inner: string) =>
    solution.inRange(inner).every((each) => solution.inRange(outer).includes(each));
  const meets = (one: string, other: string) =>
    solution.inRange(one).some((each) => solution.inRange(other).includes(each));
  expect([has('[2,6)', '(2,6)'), has('[2,6)', '[2,6]')]).toEqual([true, false]);
  expect([meets('[2,6)', '(4,9]'), meets('[2,6)', '[6,9]')]).toEqual([true, false]);
  expect(solution.inRange('[2,6)')).toEqual(solution.inRange('(1,5]'));
  expect(solution.inRange('(3,4)')).toEqual([]);
});

test('Vending Machine: what the display says, and what is in the tray, is right', () => {
  const rows = tableBelow(exerciseFile('vending-machine'), 'An example');
  const expected = solution.vended(rows.map(([deed = '']) => nothingOr(deed)));
  expect(rows).toHaveLength(8);
  expect(rows.map(([, display = '', tray = '']) => [display, tray])).toEqual(expected);
});

/** As blockAfter gives a drawing: without what all of its lines begin with. */
function unindented(lines: readonly string[]): string {
  const indentation = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indentation)).join('\n');
}
