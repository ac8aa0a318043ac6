import { expect, test } from 'vitest';
import { invitationCode } from '../../src/archive/invitation.ts';
import { startOf, type Choice } from '../../src/dojo/start-of.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';
import { maxLinkLength } from '../../src/ui/models/share.ts';
import { joinLink } from '../../src/ui/route.ts';

/** As long an address as an app is likely to have. */
const pageLength = 100;

test('a group of any exercise that we ship, in any language, or of a custom one, goes by a link', async () => {
  const points = shippedStartPoints();
  const [exercises, languages] = [await points.exercises(), await points.languages()];
  const choices: readonly Choice[] = [
    ...languages.flatMap((language) => exercises.map((exercise) => ({ exercise, language }))),
    ...((await points.readyMade?.()) ?? []).map((language) => ({ exercise: null, language })),
  ];
  const tooLong: (readonly [exercise: string, language: string, length: number])[] = [];
  for (const choice of choices) {
    const code = await invitationCode(startOf(choice, 'SS67eJ', new Date('2026-11-21T09:00:00Z')));
    const { length } = joinLink(code);
    if (length + pageLength > maxLinkLength) {
      const { exercise, language } = choice;
      tooLong.push([exercise?.displayName ?? '', language.manifest.display_name, length]);
    }
  }
  expect(choices.length).toBeGreaterThan(exercises.length);
  expect(tooLong).toEqual([]);
});
