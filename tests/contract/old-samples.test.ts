import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { readOld } from '../../src/archive/old/read-old.ts';
import { adoptGroup } from '../../src/dojo/adopt-group.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { dateOf } from '../../src/kata/time.ts';
import { base64, bytesOfBase64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { membersOf, valueOf } from '../support/groups.ts';
import { openThere } from '../support/katas.ts';

// Katas that cyber-dojo itself wrote, where they are on this machine.

const v0 = await commands.samples('v0');
const v1 = await commands.samples('v1');
const areThere = v0 !== null && v1 !== null;
const files = new Map(
  [...Object.entries(v0 ?? {}), ...Object.entries(v1 ?? {})].map(([path, text]) => [
    path,
    bytesOfBase64(text),
  ]),
);
let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

describe.skipIf(!areThere)('the samples of v0 and v1 (skipped where they are not here)', () => {
  test('are three katas and a group, and nothing of them is refused or left out', async () => {
    const { katas, groups, refused, leftOut } = await readOld(files);
    expect(katas.map(({ id, summary }) => [id, summary.events, summary.leftOut])).toEqual([
      ['38w9NC', 2, []],
      ['5rTJv5', 4, []],
      ['RNCzUr', 15, []],
    ]);
    expect(groups.map(({ group }) => group.manifest.id)).toEqual(['LyQpFr']);
    expect([refused, leftOut]).toEqual([[], []]);
  });

  test.each([
    ['5rTJv5', 'create, red, amber, green', '2019-01-16T12:45:52.220Z'],
    ['38w9NC', 'create, red', '2020-11-30T14:07:28.706Z'],
    [
      'RNCzUr',
      'create, red, amber, amber, amber, green, green, green, green, green, green, green, green, green, green',
      '2020-10-21T09:16:27.618Z',
    ],
  ])('%s has the lights and the times that it had', async (id, colours, last) => {
    const { events } = await (await take(id)).head();
    expect(
      lightsOf(events)
        .map(({ colour }) => colour)
        .join(', '),
    ).toBe(colours);
    expect(dateOf(events.at(-1)?.time ?? [0, 0, 0, 0, 0, 0, 0]).toISOString()).toBe(last);
  });

  test('have every file of every event as it was', async () => {
    for (const [path, bytes] of files) {
      const [, id, index] = /([^/]{6})\/(\d+)[./]event\.json$/.exec(path) ?? [];
      if (id === undefined) continue;
      const kata = await openOnce(id);
      const { files: there } = await kata.snapshot(Number(index));
      const old = JSON.parse(new TextDecoder().decode(bytes)) as {
        readonly files: Readonly<Record<string, { readonly content: string | readonly string[] }>>;
      };
      expect(Object.keys(there).toSorted()).toEqual(Object.keys(old.files).toSorted());
      for (const [name, { content }] of Object.entries(old.files)) {
        expect(there[name]).toBe(typeof content === 'string' ? content : content.join(''));
      }
    }
  });

  test('are sound to native git, with the dates that they had', async () => {
    const { bytes } = await downloadKata(dojo, await take('5rTJv5'), null);
    const said = await commands.inDownload(
      base64(bytes),
      `git fsck --strict --full --no-progress; git log --format='%ad|%cd|%s' --date=iso; cat status stdout`,
    );
    expect(said).toContain(
      '2019-01-16 12:45:40 +0000|2019-01-16 12:45:40 +0000|1 ran tests, predicted red, got red',
    );
    expect(said).toMatch(/^2019-01-16 12:45:52[^\n]*3 ran tests, no prediction, got green\n/);
  });

  test('have the member of their group as who they were; who did not come along is told', async () => {
    await take('38w9NC');
    const [group] = (await readOld(files)).groups;
    if (group === undefined) throw new Error('no group was found');
    expect(valueOf(await adoptGroup(dojo, group))).toEqual({
      kind: 'group',
      id: 'LyQpFr',
      namedId: 'LyQpFr',
      absent: [{ kataId: 'rUqcey', avatarIndex: 26 }],
    });
    expect(await membersOf(dojo, 'LyQpFr')).toEqual(['38w9NC 27']);
  });
});

async function take(id: string) {
  const kata = (await readOld(files)).katas.find((each) => each.id === id);
  if (kata === undefined) throw new Error(`there is no ${id}`);
  valueOf(await dojo.store.adoptKata(id, kata.history));
  return openThere(dojo.store, id);
}

async function openOnce(id: string) {
  const isHere = (await dojo.store.listKatas()).some((kata) => kata.id === id);
  return isHere ? openThere(dojo.store, id) : take(id);
}
