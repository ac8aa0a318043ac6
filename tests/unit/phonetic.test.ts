import { expect, test } from 'vitest';
import { idAlphabet } from '../../src/kata/id.ts';
import { phonetic } from '../../src/kata/phonetic.ts';

test.each([
  ['DfH8sP', 'DELTA foxtrot HOTEL eight sierra PAPA'],
  ['0Aa1lz', 'zero ALPHA alpha one lima zulu'],
  ['xXpPjJ', 'x-ray X-RAY papa PAPA juliet JULIET'],
  ['', ''],
  ['I o', 'INDIA   oscar'],
  ['é-ß', 'é - ß'],
])('%j is read out as %j', (id, spelt) => {
  expect(phonetic(id)).toBe(spelt);
});

test('each character of an id has a word of its own', () => {
  const words = [...idAlphabet].map(phonetic);
  expect(new Set(words).size).toBe(idAlphabet.length);
  expect(words.every((word) => /^[a-z-]{3,}$/i.test(word))).toBe(true);
});
