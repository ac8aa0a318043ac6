import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { createHomeModel, type HomeModel } from '../../src/ui/models/home.ts';
import type { PracticeCard } from '../../src/ui/models/practice-cards.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, valueOf } from '../support/groups.ts';
import { creationOf, openNew, saveRun } from '../support/katas.ts';

let dojo: TestDojo;
let model: HomeModel;
let group: string;
let member: string;

beforeEach(async () => {
  dojo = openDojo();
  const kata = await openNew(dojo.store, creationOf('AAAAAA'));
  await saveRun(kata);
  kata.close();
  group = valueOf(await createGroup(dojo, { exercise: null, language: hikerLanguage() }));
  member = (await joinAs(dojo, group, [44])).id;
  model = createHomeModel(dojo);
  await until(() => model.practices.value !== null);
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

test('there is a card for each practice and each group, with who is in it', () => {
  expect(cardOf('AAAAAA')).toMatchObject({ kind: 'kata', group: null, exercise: 'Fizz Buzz' });
  expect(cardOf(group)).toMatchObject({
    kind: 'group',
    members: [{ avatarIndex: 44, last: null }],
  });
  expect(cardOf(member)).toMatchObject({ kind: 'kata', group: { id: group, avatarIndex: 44 } });
});

test.each([
  ['', ['kata', 'group', 'member']],
  ['  ', ['kata', 'group', 'member']],
  ['buzz', ['kata']],
  ['aaaaa', ['kata']],
  ['RED javascript', ['kata']],
  ['rhino', ['member']],
  ['group', ['group']],
  ['green', []],
])('a search for %j finds %j', (text, names) => {
  model.searchFor(text);
  const nameOf = (id: string) =>
    id === 'AAAAAA' ? 'kata' : id === group ? 'group' : id === member ? 'member' : id;
  const found = model.found.value.map(({ id }) => nameOf(id));
  expect(new Set(found)).toEqual(new Set(names));
});

test('a deletion can be undone, and says what it took', async () => {
  await model.remove(cardOf(group));
  expect(model.practices.value?.map(({ id }) => id)).toEqual(['AAAAAA']);
  expect(model.undoable.value).toMatchObject({ card: { id: group } });
  expect(model.deleted.value).toHaveLength(1);
  await model.undo();
  expect(model.practices.value).toHaveLength(3);
  expect(model.undoable.value).toBe(null);
  expect(model.said.value).toContain(group);
});

test('what one tab deletes or restores, the other sees by itself', async () => {
  const other = openDojo({}, dojo.prefix);
  const elsewhere = createHomeModel(other);
  await until(() => elsewhere.practices.value?.length === 3);
  await model.remove(cardOf('AAAAAA'));
  await until(() => elsewhere.practices.value?.length === 2);
  expect(elsewhere.deleted.value.map(({ ids }) => ids)).toEqual([['AAAAAA']]);
  await model.undo();
  await until(() => elsewhere.practices.value?.length === 3);
  elsewhere.close();
  await other.store.listKatas();
});

test('what is purged cannot be undone any more, and the other tabs’ work is told to have stayed', async () => {
  const opened = await dojo.store.openKata('AAAAAA');
  await model.remove(cardOf('AAAAAA'));
  await model.empty();
  expect(model.said.value).toContain('AAAAAA stayed');
  if (opened.ok) opened.value.close();
  await model.empty();
  expect(model.said.value).toBe('One is gone for good.');
  expect([model.deleted.value, model.undoable.value]).toEqual([[], null]);
});

test('a download is the whole practice, and one that is gone says so', async () => {
  const download = await model.download('AAAAAA');
  expect(download?.name).toContain('AAAAAA');
  expect(download?.bytes.length).toBeGreaterThan(500);
  expect(await model.download('BBBBBB')).toBe(null);
  expect(model.problem.value).toContain('BBBBBB');
});

function cardOf(id: string): PracticeCard {
  const card = model.practices.value?.find((each) => each.id === id);
  if (card === undefined) throw new Error(`no card of ${id}`);
  return card;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(isSo()).toBe(true);
}
