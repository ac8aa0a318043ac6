import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { groupJoined } from '../../src/dojo/group-joined.ts';
import { joinGroup } from '../../src/dojo/join-group.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, membersOf, valueOf } from '../support/groups.ts';

let dojo: TestDojo;
let group: string;

beforeEach(async () => {
  dojo = openDojo();
  group = valueOf(await createGroup(dojo, { exercise: null, language: hikerLanguage() }));
});

afterEach(() => dojo.close());

const join = (indexes?: readonly number[]) => joinAs(dojo, group, indexes);
const members = () => membersOf(dojo, group);

describe('two tabs', () => {
  test('that claim the same animal at once, many times: each has one, and none has it twice', async () => {
    const other = openDojo({}, dojo.prefix);
    for (let round = 0; round < 10; round += 1) {
      const pair = [round * 2, round * 2 + 1];
      const joined = await Promise.all([join(pair), joinAs(other, group, pair)]);
      expect(joined.map(({ avatarIndex }) => avatarIndex).toSorted((a, b) => a - b)).toEqual(pair);
    }
    expect(await membersOf(other, group)).toHaveLength(20);
    await other.store.listKatas();
    expect(new Set(await members()).size).toBe(20);
    await other.close();
  });

  test('that want the last one at once: one has it, the other is told that it is full', async () => {
    const other = openDojo({}, dojo.prefix);
    const answers = await Promise.all([joinGroup(dojo, group, [9]), joinGroup(other, group, [9])]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, problem: { kind: 'full', id: group } });
    expect(await members()).toHaveLength(1);
    await other.close();
  });
});

describe('a browser that dies while someone joins', () => {
  const died = () => Promise.reject(new Error('died'));
  /** As the dojo is up to a step, at which it dies. */
  function dyingAt(step: 'create' | 'claim' | 'delete'): TestDojo {
    const { store, groups } = dojo;
    return {
      ...dojo,
      store: {
        ...store,
        ...(step === 'create' ? { createKata: died } : {}),
        ...(step === 'delete' ? { deleteKata: died } : {}),
      },
      groups: step === 'claim' ? { ...groups, claim: died } : groups,
    };
  }

  /** As the dojo was before anyone joined: it looked for free animals then. */
  function unaware({ store, groups, ...rest }: TestDojo): TestDojo {
    return {
      ...rest,
      store: { ...store, listKatas: () => Promise.resolve([]) },
      groups: { ...groups, claims: () => Promise.resolve(new Map()) },
    };
  }

  test('before the kata is made leaves nothing', async () => {
    await expect(joinGroup(dyingAt('create'), group, [28])).rejects.toThrow('died');
    expect(await members()).toEqual([]);
    expect((await join([28])).avatarIndex).toBe(28);
  });

  test('before the animal is claimed leaves a kata that has it, once the list is read', async () => {
    await expect(joinGroup(dyingAt('claim'), group, [28])).rejects.toThrow('died');
    expect(await dojo.groups.claims(group)).toEqual(new Map());
    const again = openDojo({}, dojo.prefix);
    const [kata] = await again.store.listKatas();
    expect(await again.groups.claims(group)).toEqual(new Map([[28, kata?.id]]));
    expect(await joinGroup(again, group, [28])).toMatchObject({ problem: { kind: 'full' } });
    expect(await membersOf(again, group)).toEqual([`${kata?.id} 28`]);
    await again.close();
  });

  test('before the kata of one who was too late is deleted leaves both the same animal', async () => {
    const winner = await join([28]);
    await expect(joinGroup(unaware(dyingAt('delete')), group, [28])).rejects.toThrow('died');
    const joined = valueOf(await groupJoined(dojo, group));
    expect(joined.map(({ avatarIndex }) => avatarIndex)).toEqual([28, 28]);
    expect(await dojo.groups.claims(group)).toEqual(new Map([[28, winner.id]]));
  });

  test('nothing is left of one who was too late and lived', async () => {
    await join([28]);
    expect(await joinGroup(unaware(dojo), group, [28])).toMatchObject({
      problem: { kind: 'full' },
    });
    expect(await members()).toHaveLength(1);
  });

  test('a claim that the disk has no room for is told, and nothing is left', async () => {
    const claim = () => Promise.resolve({ ok: false, problem: { kind: 'quota' } } as const);
    const full = { ...dojo, groups: { ...dojo.groups, claim } };
    expect(await joinGroup(full, group)).toEqual({ ok: false, problem: { kind: 'quota' } });
    expect(await members()).toEqual([]);
  });
});
