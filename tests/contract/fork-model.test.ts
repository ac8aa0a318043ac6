import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinGroup } from '../../src/dojo/join-group.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { createForkModel } from '../../src/ui/models/fork.ts';
import { chanceOf, hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs } from '../support/groups.ts';
import { creationOf, openNew, openThere, runEvent, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;

/** Events: 0 created, 1 green, 2 red. */
beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf(id, hikerFiles('start')));
  await saveRun(kata, hikerFiles('one'), { event: runEvent(1, 'green') });
  await saveRun(kata, hikerFiles('two'), { event: runEvent(2, 'red') });
});

afterEach(() => dojo.close());

const answerOf = async (repository: KataRepository, index: number) =>
  (await repository.snapshot(index)).files['hiker.js'];

describe('a fork', () => {
  test.each([
    ['solo', 1, 'one'],
    ['deep', 2, 'one'],
  ] as const)(
    '%s has %d events, the last with the files of the light',
    async (as, count, answer) => {
      const fork = createForkModel(dojo, { id, index: 1 });
      await Promise.all([fork.fork(as), fork.fork(as)]);
      const state = fork.state.value;
      if (state.kind !== 'forked') throw new Error(state.kind);
      // The past of a deep fork was run with the image of then.
      expect(state.fork.tookNewerImage).toBe(as === 'solo');
      const forked = await openThere(dojo.store, state.fork.id);
      expect((await forked.head()).events).toHaveLength(count);
      expect(await answerOf(forked, -1)).toBe(hikerFiles(answer)['hiker.js']);
      expect(await dojo.store.listKatas()).toHaveLength(2);
      expect((await kata.head()).events).toHaveLength(3);
    },
  );

  test('as a group begins for each who joins with the files of the light', async () => {
    const fork = createForkModel(dojo, { id, index: 1 });
    await fork.fork('group');
    const state = fork.state.value;
    if (state.kind !== 'forked') throw new Error(state.kind);
    const member = await joinAs(dojo, state.fork.id);
    const joined = await openThere(dojo.store, member.id);
    expect(await answerOf(joined, 0)).toBe(hikerFiles('one')['hiker.js']);
    expect(await joinGroup(dojo, state.fork.id, [member.avatarIndex])).toEqual({
      ok: false,
      problem: { kind: 'full', id: state.fork.id },
    });
  });

  test('that finds no room is told, and can be tried again', async () => {
    const full = { ok: false, problem: { kind: 'quota' } } as const;
    const store = { ...dojo.store, createKata: () => Promise.resolve(full) };
    const fork = createForkModel({ ...dojo, store, chance: chanceOf('SS67eJ') }, { id, index: 1 });
    await fork.fork('solo');
    expect(fork.state.value).toMatchObject({
      kind: 'asking',
      problem: expect.stringContaining('Nothing was forked') as string,
    });
  });
});
