import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { shareGroup } from '../../src/dojo/share-group.ts';
import { groupJson } from '../../src/kata/group-json.ts';
import { createArrivals } from '../../src/ui/models/arrivals.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { groupStart, joinAs, membersOf, valueOf } from '../support/groups.ts';
import { openThere } from '../support/katas.ts';

const language = hikerLanguage();
let here: TestDojo;
let elsewhere: TestDojo;
let group: string;

beforeEach(async () => {
  here = openDojo();
  elsewhere = openDojo();
  group = valueOf(await createGroup(here, { exercise: null, language }));
  const made = await here.groups.find(group);
  if (made !== null) await elsewhere.groups.create(made);
});

afterEach(async () => {
  await here.close();
  await elsewhere.close();
});

function file(name: string, bytes: Uint8Array<ArrayBuffer> | string): File {
  return new File([bytes], name);
}

async function groupFile(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return valueOf(await shareGroup(here, id)).file.bytes;
}

async function exportOf(id: string): Promise<File> {
  const kata = await openThere(elsewhere.store, id);
  const { name, bytes } = await downloadKata(elsewhere, kata, null);
  kata.close();
  return file(name, bytes);
}

test('exports of several members are in the group, the same animal twice too', async () => {
  const bat = await joinAs(elsewhere, group, [2]);
  const [mine, lion] = [await joinAs(here, group, [28]), await joinAs(elsewhere, group, [28])];
  const arrivals = createArrivals(here, group);
  await arrivals.bring([await exportOf(bat.id), await exportOf(lion.id)]);
  expect(arrivals.arrivals.value.map(({ kind, words }) => [kind, words])).toEqual([
    ['member', 'the bat: taken in'],
    ['member', 'the lion: taken in'],
  ]);
  expect(await membersOf(here, group)).toEqual([
    `${bat.id} 2`,
    ...[`${mine.id} 28`, `${lion.id} 28`].toSorted(),
  ]);
  expect(arrivals.count.value).toBe(2);
  expect(arrivals.isBusy.value).toBe(false);
});

test('each file is told of, and a bad one does not stop the others', async () => {
  const bat = await joinAs(elsewhere, group, [2]);
  const solo = valueOf(await createKata(elsewhere, { exercise: null, language }));
  const other = valueOf(await createGroup(elsewhere, { exercise: null, language }));
  const fox = await joinAs(elsewhere, other, [15]);
  const arrivals = createArrivals(here, group);
  await arrivals.bring([
    file('notes.txt', 'not a kata'),
    await exportOf(solo),
    await exportOf(fox.id),
    await exportOf(bat.id),
    await exportOf(bat.id),
    file('group.json', await groupFile(group)),
    file('other.json', groupJson(groupStart('AbC123'))),
  ]);
  expect(arrivals.arrivals.value.map(({ kind, words }) => [kind, words])).toEqual([
    ['problem', expect.stringContaining('This is no file that Pocket Dojo knows.')],
    ['elsewhere', `in no group: kept as the practice ${solo} (taken in)`],
    ['elsewhere', `the fox of another group, ${other}: kept as the practice ${fox.id} (taken in)`],
    ['member', 'the bat: taken in'],
    ['member', 'the bat: is here already'],
    ['member', 'this group itself: it is here already'],
    ['elsewhere', 'a group: it can be joined here now (AbC123)'],
  ]);
  expect(await here.store.listKatas()).toHaveLength(3);
  expect(await membersOf(here, group)).toEqual([`${bat.id} 2`]);
});

test('what is not yet taken in is left when it is stopped', async () => {
  const bat = await exportOf((await joinAs(elsewhere, group, [2])).id);
  const fox = await exportOf((await joinAs(elsewhere, group, [15])).id);
  const arrivals = createArrivals(here, group);
  const stopping = Object.assign(new File([fox], fox.name), {
    arrayBuffer: () => {
      arrivals.stop();
      return fox.arrayBuffer();
    },
  });
  await arrivals.bring([bat, stopping]);
  expect(arrivals.arrivals.value.map(({ words }) => words)).toEqual([
    'the bat: taken in',
    'Not taken in: you stopped before its turn.',
  ]);
  expect(await membersOf(here, group)).toHaveLength(1);
});
