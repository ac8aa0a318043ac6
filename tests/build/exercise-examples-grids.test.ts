import { expect, test } from 'vitest';
import {
  answered,
  blockAfter,
  exerciseFile,
  numbersIn,
  tableAfter,
  tableBelow,
} from '../support/readme.ts';
import * as solution from '../support/solutions/grids.ts';

// What a readme says comes of something, worked out anew: on grids and boards.

test('Game of Life: the next generation is right, and the glider walks', () => {
  const text = exerciseFile('game-of-life');
  const first = blockAfter(text, 'For this one');
  const second = blockAfter(text, 'the next is');
  expect(solution.nextGeneration(first)).toEqual(second);
  expect(solution.nextGeneration(second)).toEqual(second);
  const glider = exerciseFile('game-of-life', 'glider.txt').trim().split('\n');
  let grid: solution.Grid = glider;
  for (let time = 0; time < 4; time += 1) grid = solution.nextGeneration(grid);
  expect(grid).toEqual([
    '.'.repeat(8),
    ...glider.slice(0, -1).map((line) => `.${line.slice(0, -1)}`),
  ]);
});

test('Minesweeper: both fields are counted right', () => {
  const text = exerciseFile('minesweeper');
  const [, second = ''] = text.split('and this one');
  expect(solution.minesCounted(blockAfter(text, 'This field'))).toEqual(
    blockAfter(text, 'becomes'),
  );
  expect(solution.minesCounted(blockAfter(`x${second}`, 'x'))).toEqual(
    blockAfter(second, 'becomes'),
  );
});

test('Saddle Points: all of the three grids are told', () => {
  const text = exerciseFile('saddle-points');
  const points = (grid: readonly string[]) => solution.saddlePoints(grid.map(numbersIn));
  const [, one = '', three = ''] = text.split('\nhas ');
  expect(points(blockAfter(text, 'counted from 1'))).toEqual(one.match(/row \d, column \d/g));
  expect(points(blockAfter(one, 'which is 5'))).toEqual(three.match(/row \d, column \d/g));
  expect(points(blockAfter(three, 'column'))).toEqual([]);
  expect(text).toContain('has none.');
});

test('Magic Square: those that are said to be magic are', () => {
  const text = exerciseFile('magic-square');
  const [, told = ''] = text.split('has to have each number');
  const squares = [...told.matchAll(/((?:^ +\d.*\n)+)/gm)].map(([square]) =>
    square.trimEnd().split('\n'),
  );
  const judged = squares.map((lines) => ({
    isSaid: !lines.join('').includes('not magic'),
    isMagic: solution.isMagic(
      lines.map((line) => numbersIn(line.replace(/ {3,}(not )?magic.*/, ''))),
    ),
  }));
  expect(judged.map(({ isSaid }) => isSaid)).toEqual([true, false, true]);
  expect(judged.map(({ isMagic }) => isMagic)).toEqual([true, false, true]);
  expect(solution.isMagic(blockAfter(text, 'two diagonals').map(numbersIn))).toBe(true);
});

test('Maze: the ways are as long as is said, and the one that is drawn is right', () => {
  const text = exerciseFile('maze');
  const drawn = solution.wayOut(blockAfter(text, 'This maze'));
  expect(text).toContain('is left in ten steps');
  expect(drawn).toEqual({ marked: blockAfter(text, 'is left in ten steps'), steps: 10 });
  const [steps] = numbersIn(/has \d+ steps/.exec(text)?.[0] ?? '');
  expect(solution.wayOut(exerciseFile('maze', 'maze.txt').trim().split('\n'))?.steps).toBe(steps);
});

test('Eight Queens: the two ways that are drawn are all, and the counts are right', () => {
  const text = exerciseFile('eight-queens');
  const boards = blockAfter(text, 'there are two').map((line) => line.split(/ {5}/));
  const drawn = [0, 1].map((board) =>
    boards.map((line) => (line[board] ?? '').replaceAll(' ', '').indexOf('Q')),
  );
  expect(drawn).toEqual(solution.queens(4));
  const counts = tableAfter(text, 'for each size of the board');
  expect(counts).toHaveLength(8);
  expect(answered(counts, (size) => String(solution.queens(Number(size)).length))).toEqual(counts);
});

test('Reversi: the squares that each may go to are right', () => {
  const text = exerciseFile('reversi');
  const board = blockAfter(text, 'in the middle')
    .slice(1)
    .map((line) => line.replace(/\d/, '').replaceAll(' ', ''));
  const sorted = (squares = '') => squares.split(' ').toSorted();
  const [[, black] = [], [, white] = []] = tableAfter(text, 'At the beginning');
  expect(solution.reversiMoves(board, 'B')).toEqual(sorted(black));
  expect(solution.reversiMoves(board, 'W')).toEqual(sorted(white));
  const after = board.map((line, row) => (row === 2 ? '...B....' : row === 3 ? '...BB...' : line));
  expect(solution.reversiMoves(after, 'W')).toEqual(['c3', 'c5', 'e3']);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'the fourth row is . . . B B . . . and White may go to c3, c5 and e3.',
  );
});

test('Mars Rover: every journey ends where is said', () => {
  const rows = tableBelow(exerciseFile('mars-rover'), 'Some journeys');
  expect(rows).toHaveLength(5);
  expect(answered(rows, (from = '', letters = '') => solution.driven(from, letters))).toEqual(rows);
});
