import { expect, test } from 'vitest';
import { invitationCode } from '../../src/archive/invitation.ts';
import { startOf } from '../../src/dojo/start-of.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';
import { maxLinkLength } from '../../src/ui/models/share.ts';
import { joinLink } from '../../src/ui/route.ts';

/** As long an address as an app is likely to have. */
const pageLength = 100;

test('a group of any exercise that we ship, in any language, goes by a link', async () => {
  const points = shippedStartPoints();
  const [exercises, languages] = [await points.exercises(), await points.languages()];
  const tooLong: (readonly [exercise: string, language: string, length: number])[] = [];
  for (const language of languages) {
    for (const exercise of exercises) {
      const code = await invitationCode(
        startOf({ exercise, language }, 'SS67eJ', new Date('2026-11-21T09:00:00Z')),
      );
      const { length } = joinLink(code);
      if (length + pageLength > maxLinkLength) {
        tooLong.push([exercise.displayName, language.manifest.display_name, length]);
      }
    }
  }
  expect(exercises.length * languages.length).toBeGreaterThan(0);
  expect(tooLong).toEqual([]);
});
