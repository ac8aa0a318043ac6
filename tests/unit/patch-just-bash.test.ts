import { expect, test } from 'vitest';
import { patched } from '../../src/build/just-bash/patch.ts';

const patch = { why: 'it is right', anchor: 'wrong', by: 'right' };

test('a patch of just-bash takes the place of its anchor', () => {
  expect(patched('a wrong b', patch)).toBe('a right b');
  expect(patched('wrong wrong', { ...patch, times: 2 })).toBe('right right');
});

test.each(['a b', 'wrong a wrong'])('a patch that does not fit stops the build: %s', (code) => {
  expect(() => patched(code, patch)).toThrow(/just-bash has changed: "it is right" .* times/);
});
