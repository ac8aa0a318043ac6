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
    const reason = `${displayName} is not here until \`npm run debian\` has been run: not tested`;
    console.warn(reason);
    describe.skip(reason, () =>
      tests({ press: () => Promise.reject(new Error('skipped')) } as never),
    );
  }
}
