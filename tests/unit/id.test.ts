import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { idAlphabet, idLength, idOf, isId, reservedId } from '../../src/kata/id.ts';

test('an id is of 58 characters: those that are easily mistaken are not among them', () => {
  expect(new Set(idAlphabet).size).toBe(58);
  expect([...'IiOo'].filter((character) => idAlphabet.includes(character))).toEqual([]);
  expect([...'019AZazLl'].every((character) => idAlphabet.includes(character))).toBe(true);
});

test.each([
  ['DfH8sP', true],
  ['000000', true],
  [reservedId, true],
  ['DfH8s', false],
  ['DfH8sPP', false],
  ['', false],
  ['DfH8sI', false],
  ['DfH8so', false],
  ['DfH8s-', false],
  ['DfH8s ', false],
  ['Dfß8sP', false],
  ['../../', false],
  ['😀😀😀', false],
])('whether %j is an id: %s', (text, is) => {
  expect(isId(text)).toBe(is);
});

test('any six numbers make an id, and the same six the same', () => {
  assert(
    property(array(nat({ max: 2 ** 32 - 1 }), { minLength: idLength, maxLength: 9 }), (numbers) => {
      expect(isId(idOf(numbers))).toBe(true);
      expect(idOf([...numbers])).toBe(idOf(numbers.slice(0, idLength)));
    }),
  );
});

test('every character can come', () => {
  const made = new Set(Array.from({ length: 58 }, (_, at) => idOf(Array<number>(6).fill(at))[0]));
  expect([...made].toSorted().join('')).toBe([...idAlphabet].toSorted().join(''));
});
