import { expect, test } from 'vitest';
import { noOutput } from '../../src/kata/output.ts';
import { outputTail } from '../../src/kata/output-tail.ts';

test.each([
  ['nothing', '', '', []],
  ['the end of stdout', 'one\ntwo\n\nthree\n\n', '', ['two', 'three']],
  ['stderr before stdout', 'All was well\n', 'AssertionError\n', ['AssertionError']],
  ['stdout where stderr says nothing', 'All was well\n', ' \n', ['All was well']],
  ['no colours', '\u001B[32mgreen\u001B[0m as grass', '', ['green as grass']],
])('of what the tests said, %s', (_name, stdout, stderr, tail) => {
  expect(outputTail({ ...noOutput, stdout, stderr }, 2)).toEqual(tail);
});
