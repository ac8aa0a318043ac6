import { describe, expect, test } from 'vitest';
import { plainStyle, type AnsiColour, type AnsiStyle } from '../../src/kata/ansi-style.ts';
import {
  coloursOn,
  contrast,
  darkPage,
  lightPage,
  shownColours,
} from '../../src/ui/parts/output/ansi-colours.ts';

const named = [...Array(16).keys()].map((index): AnsiColour => ({ kind: 'named', index }));
const steps = [0, 95, 175, 255];
const cube = steps.flatMap((red) =>
  steps.flatMap((green) =>
    steps.map((blue): AnsiColour => ({ kind: 'rgb', rgb: [red, green, blue] })),
  ),
);
const colours = [null, ...named, ...cube];
const looks: readonly Partial<AnsiStyle>[] = [{}, { isDim: true }, { isInverse: true }];

describe.each([
  ['light', lightPage],
  ['dark', darkPage],
])('on the %s page', (_theme, page) => {
  test.each(looks)('any colour on any other can be read, with %j', (look) => {
    const hard: string[] = [];
    for (const colour of colours) {
      for (const background of colours) {
        const seen = coloursOn(page, { ...plainStyle, ...look, colour, background });
        const ratio = contrast(seen.colour ?? page.ink, seen.background ?? page.surface);
        if (ratio < 4.5) hard.push(`${JSON.stringify([colour, background])}: ${ratio}`);
      }
    }
    expect(hard).toEqual([]);
  });

  test('the sixteen colours are as they are there, and differ', () => {
    const seen = named.map((colour) => coloursOn(page, { ...plainStyle, colour }).colour?.join());
    expect(seen).toEqual(page.named.map((rgb) => rgb.join()));
    // Black and bright white are the ink of the page, or near it.
    expect(new Set(seen).size).toBeGreaterThanOrEqual(15);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

test('colours follow the theme of the page, and none are set where none are asked for', () => {
  expect(shownColours({ ...plainStyle, colour: { kind: 'named', index: 1 } })).toEqual({
    colour: 'light-dark(rgb(194 37 44), rgb(255 107 111))',
    background: null,
  });
  expect(shownColours({ ...plainStyle, isInverse: true })).toEqual({
    colour: 'light-dark(rgb(255 255 255), rgb(30 36 47))',
    background: 'light-dark(rgb(32 36 44), rgb(231 233 238))',
  });
  expect(shownColours({ ...plainStyle, isBold: true })).toEqual({ colour: null, background: null });
});
