import { languages } from 'virtual:start-points';
import { describe } from 'vitest';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { startPoint } from './press-start-point.ts';

/** Tests of a start-point that is only there after `npm run debian`; else they are skipped, and say so. */
export function describeDebian(
  displayName: string,
  tests: (language: ReturnType<typeof startPoint>) => void,
): void {
  if (languages.some(({ manifest }) => unversionedName(manifest) === displayName)) {
    describe(displayName, { timeout: 60_000 }, () => tests(startPoint(displayName)));
  } else {
    describe.skip(`${displayName}: not here until \`npm run debian\` has been run`, () =>
      tests({ press: () => Promise.reject(new Error('skipped')) } as never));
  }
}
