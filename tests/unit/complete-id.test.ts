import { describe, expect, test } from 'vitest';
import { completions, idFault, idIn } from '../../src/kata/complete-id.ts';

const here = ['abcdef', 'Abcdef', 'aBc123', 'xyz123'].map((id) => ({ id }));

test.each([
  ['', ['abcdef', 'Abcdef', 'aBc123', 'xyz123']],
  ['a', ['abcdef', 'aBc123', 'Abcdef']],
  ['A', ['Abcdef', 'abcdef', 'aBc123']],
  ['abc1', ['aBc123']],
  ['Abcdef', ['Abcdef', 'abcdef']],
  ['bc', []],
])('%j is completed to %j', (typed, ids) => {
  expect(completions(typed, here).map(({ id }) => id)).toEqual(ids);
});

describe('what was typed can be no id', () => {
  test.each([
    ['', null],
    ['0lZ', null],
    ['abcdef', null],
    ['abcdefg', { kind: 'too-long', limit: 6 }],
    ['aIoI-', { kind: 'characters', characters: ['I', 'o', '-'] }],
    ['ä', { kind: 'characters', characters: ['ä'] }],
  ])('%j: %j', (typed, fault) => {
    expect(idFault(typed)).toEqual(fault);
  });
});

test.each([
  [' ab cd ', 'abcd'],
  ['https://dojo.example/x/#/kata/DfH8sP', 'DfH8sP'],
  ['http://localhost:4173/#/review/DfH8sP?index=3&diff=test', 'DfH8sP'],
  ['#/group/DfH8sP', 'DfH8sP'],
  ['#/join/eyJ', '#/join/eyJ'],
])('of %j, the id is %j', (text, id) => {
  expect(idIn(text)).toBe(id);
});
