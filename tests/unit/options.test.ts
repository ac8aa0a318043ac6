import { expect, test } from 'vitest';
import { checkOption, defaultOptions, optionValues } from '../../src/kata/options.ts';

test('every option has its values, and its default is one of them', () => {
  expect(Object.keys(optionValues)).toEqual(Object.keys(defaultOptions));
  for (const [name, value] of Object.entries(defaultOptions)) {
    expect(() => checkOption(name, value)).not.toThrow();
  }
});

const names = 'theme, colour, predict, revert_red, revert_amber, revert_green';

test.each([
  ['themes', 'dark', `no option "themes": there are ${names}`],
  ['', 'on', `no option "": there are ${names}`],
  ['__proto__', 'on', `no option "__proto__": there are ${names}`],
  ['toString', 'on', `no option "toString": there are ${names}`],
  ['theme', 'blue', 'no value "blue" of theme: there are light, dark'],
  ['colour', 'ON', 'no value "ON" of colour: there are on, off'],
  ['revert_red', 'dark', 'no value "dark" of revert_red: there are on, off'],
  ['predict', '', 'no value "" of predict: there are on, off'],
])('%j cannot be set to %j', (name, value, words) => {
  expect(() => checkOption(name, value)).toThrow(new RangeError(words));
});
