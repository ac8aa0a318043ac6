import { assert, constantFrom, json, nat, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPlaces } from '../../src/start-points/json-places.ts';

const anyPiece = constantFrom(
  ...'{}[],:"\\ \n\t\u00001-+.e',
  'null',
  'true',
  '\\u00',
  '\u2028',
  '"a"',
);

test('a text is JSON where JSON.parse takes it, and nowhere else', () => {
  const changed = tuple(json(), nat(), nat({ max: 3 }), anyPiece).map(([text, at, cut, piece]) => {
    const place = at % (text.length + 1);
    return `${text.slice(0, place)}${piece}${text.slice(place + cut)}`;
  });
  assert(
    property(oneof(json(), changed, string()), (text) => {
      expect(jsonPlaces(text).mistake === null).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test('10 KB of brackets, and a string of 25 KB, are read in time', () => {
  const start = performance.now();
  expect(jsonPlaces('['.repeat(10_000)).mistake?.column).toBe(10_001);
  expect(jsonPlaces(`{"a": "${'\\\\'.repeat(12_000)}"}`).mistake).toBe(null);
  expect(performance.now() - start).toBeLessThan(1000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
