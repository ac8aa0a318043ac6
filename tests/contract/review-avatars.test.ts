import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReviewAvatars, avatarPlace } from '../../src/ui/models/review-avatars.ts';
import { eventsNamed } from '../support/events.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { groupStart, joinAs, valueOf } from '../support/groups.ts';
import { creationOf, openNew, openThere, saveRun } from '../support/katas.ts';

const group = 'FxWwrr';
let dojo: TestDojo;

beforeEach(async () => {
  dojo = openDojo();
  valueOf(await dojo.groups.create(groupStart(group)));
});

afterEach(() => dojo.close());

/** Joins as this animal; answers the id. */
async function join(avatarIndex: number): Promise<string> {
  return (await joinAs(dojo, group, [avatarIndex])).id;
}

async function press(id: string): Promise<void> {
  const repository = await openThere(dojo.store, id);
  await saveRun(repository);
  repository.close();
}

test('a review leads to the avatars that have lights, in their order, as they come to have them', async () => {
  const [owl, bee, fox] = [await join(34), await join(4), await join(15)];
  await press(bee);
  const owls = await openThere(dojo.store, owl);
  const { manifest } = await owls.head();
  owls.close();
  const avatars = createReviewAvatars(dojo, manifest);
  const active = () => avatars.active.value.map(({ id }) => id);
  // The owl has no light: it is there because its review is on the screen.
  await expect.poll(active).toEqual([bee, owl]);
  await press(fox);
  await expect.poll(active).toEqual([bee, fox, owl]);
  avatars.close();
});

test('a practice that is in no group leads to no one', async () => {
  const kata = await openNew(dojo.store, creationOf('DfH8sP'));
  const { manifest } = await kata.head();
  kata.close();
  const avatars = createReviewAvatars(dojo, manifest);
  await join(4);
  expect(avatars.active.value).toEqual([]);
  avatars.close();
});

test.each([
  ['at the first light', 'test', 2],
  ['at the first light, in detail too', 'detailed', 2],
  ['at the last light, without a diff', 'off', 4],
] as const)('the review of another avatar begins %s', (_name, diff, index) => {
  const events = eventsNamed('created', 'edit', 'red', 'edit', 'green', 'edit');
  expect(avatarPlace({ id: 'DfH8sP', avatarIndex: 1, events }, diff)).toEqual({ index, diff });
});

test('… which is the creation, where there is none', () => {
  const events = eventsNamed('created');
  for (const diff of ['test', 'off'] as const) {
    expect(avatarPlace({ id: 'DfH8sP', avatarIndex: 1, events }, diff).index).toBe(0);
  }
});
