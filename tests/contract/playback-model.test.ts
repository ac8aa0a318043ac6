import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { seenAt } from '../../src/kata/typed-lines.ts';
import { loadPlaybackModel, type PlaybackModel } from '../../src/ui/models/playback.ts';
import { editFile } from '../../src/dojo/edit-file.ts';
import { hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf, savedOf } from '../support/editing.ts';
import { creationOf, openNew, openThere, runEvent, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;
let model: PlaybackModel;
let beat: ((passedMs: number) => void) | null;
let isStill: boolean;

/** Events: 0 created, 1 red, 2 an edit, 3 green. */
beforeEach(async () => {
  beat = null;
  isStill = false;
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf(id, hikerFiles('1')));
  await saveRun(kata, hikerFiles('1\n + 1\n + 1'), { event: runEvent(1, 'red') });
  await editFile(dojo, await editingOf(kata, hikerFiles('2'))).then(savedOf);
  await saveRun(kata, hikerFiles('42'), { event: runEvent(3, 'green') });
  model = await load(0);
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

async function load(index: number, from: TestDojo = dojo): Promise<PlaybackModel> {
  const head = await kata.head();
  return loadPlaybackModel(from, head, index, {
    isStill: () => isStill,
    onBeat(listener) {
      beat = listener;
      return () => {
        if (beat === listener) beat = null;
      };
    },
  });
}

/** Lets time go by in beats of 20 ms, each with its turn to read; answers what `see` saw, once each. */
async function watch<T>(see: () => T, mostMs = 60_000): Promise<readonly T[]> {
  const seen: T[] = [];
  for (let ms = 0; ms < mostMs && isBeating(); ms += 20) {
    beat?.(20);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = see();
    if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
  }
  return seen;
}

const isBeating = () => beat !== null;

const screen = () =>
  model.scene.value.lines
    .filter((line) => !['hidden', 'leaving'].includes(seenAt(line, model.done.value)))
    .map(({ text }) => text.trim());

describe('playing', () => {
  test('goes from light to light, to the last, and says that it is over', async () => {
    model.play();
    expect(model.isPlaying.value).toBe(true);
    expect(await watch(() => model.scene.value.index)).toEqual([0, 1, 3]);
    expect(model.isPlaying.value).toBe(false);
    expect(model.isOver.value).toBe(true);
    expect(screen()).toEqual(['module.exports = () => 42;']);
    expect(beat).toBe(null);
  });

  test('types the changes line by line: what is deleted leaves, then what is added comes', async () => {
    model.play();
    const seen = await watch(() => (model.scene.value.index === 1 ? screen() : []));
    expect(seen.filter((lines) => lines.length > 0)).toEqual([
      ['module.exports = () => 1;'],
      ['module.exports = () => 1'],
      ['module.exports = () => 1', '+ 1'],
      ['module.exports = () => 1', '+ 1', '+ 1;'],
    ]);
  });

  test('goes through every event in detail', async () => {
    model.setPace({ isDetailed: true });
    model.play();
    expect(await watch(() => model.scene.value.index)).toEqual([0, 1, 2, 3]);
  });

  test('begins anew when it is over', async () => {
    await model.goTo(2);
    model.play();
    expect(model.isOver.value).toBe(false);
    expect(await watch(() => model.scene.value.index)).toEqual([0, 1, 3]);
  });

  test('goes on from the light that was looked at', async () => {
    model.close();
    model = await load(1);
    expect(model.at.value).toBe(1);
    model.play();
    expect(await watch(() => model.scene.value.index)).toEqual([1, 3]);
  });

  test('at once shows all that changes where no movement is wanted', async () => {
    isStill = true;
    model.play();
    const parts = await watch(() => model.scene.value.index === 1 && !model.isWhole.value);
    expect(parts).toEqual([false]);
  });
});

describe('a pause', () => {
  test('stays where it is, in the middle of a change, and goes on from there', async () => {
    model.play();
    while (model.scene.value.index !== 1 || model.done.value !== 2) await watch(() => null, 20);
    model.pause();
    expect(beat).toBe(null);
    expect(model.done.value).toBe(2);
    model.play();
    expect(model.done.value).toBe(2);
    await watch(() => null, 20);
    expect(model.scene.value.index).toBe(1);
  });

  test('pressed twice plays once', () => {
    model.play();
    const first = beat;
    model.play();
    expect(beat).toBe(first);
  });
});

describe('the position', () => {
  test('that is gone to is whole, and stays', async () => {
    model.play();
    await model.goTo(1);
    expect(model.isPlaying.value).toBe(false);
    expect([model.at.value, model.scene.value.index, model.isWhole.value]).toEqual([1, 1, true]);
  });

  test.each([
    [-3, 0],
    [99, 2],
  ])('%d is the end that it is past', async (asked, at) => {
    await model.goTo(asked);
    expect(model.at.value).toBe(at);
  });

  test('asked for last is the one, whichever is read first', async () => {
    await Promise.all([model.goTo(2), model.goTo(0), model.goTo(1)]);
    expect([model.at.value, model.scene.value.index]).toEqual([1, 1]);
  });

  test('of an event is its frame, or in lights alone the light before it', async () => {
    await model.goToEvent(2);
    expect(model.scene.value.index).toBe(1);
    model.setPace({ isDetailed: true });
    await model.goToEvent(2);
    expect(model.scene.value.index).toBe(2);
  });

  test('stays with the event when what is played changes', async () => {
    await model.goToEvent(3);
    model.setPace({ isDetailed: true });
    expect(model.frames.value).toHaveLength(4);
    await expect.poll(() => model.at.value).toBe(3);
    expect(model.scene.value.index).toBe(3);
  });

  test('stays where it is when the speed changes', async () => {
    model.play();
    while (model.done.value !== 2) await watch(() => null, 20);
    model.setPace({ speed: 4 });
    expect([model.scene.value.index, model.done.value]).toEqual([1, 2]);
    expect(await watch(() => model.scene.value.index)).toEqual([1, 3]);
  });
});

test('the first frame shows the file that will change first', () => {
  expect(model.scene.value).toMatchObject({ index: 0, name: 'hiker.js', changes: 0 });
});

test('a kata that is gone is told when it is to be played', async () => {
  const head = await kata.head();
  await dojo.store.deleteKata(id);
  const stage = { isStill: () => false, onBeat: () => () => undefined };
  await expect(loadPlaybackModel(dojo, head, 0, stage)).rejects.toThrow('There is no practice');
});

test('a thousand events are played without remembering them all', async () => {
  const { manifest, events } = await kata.head();
  const reads = new Set<number>();
  const many: TestDojo = {
    ...dojo,
    store: {
      ...dojo.store,
      openKata: async (wanted) => {
        const there = await openThere(dojo.store, wanted);
        return {
          ok: true,
          value: {
            ...there,
            async snapshot(index: number) {
              reads.add(index);
              return { ...(await there.snapshot(0)), index };
            },
          },
        };
      },
    },
  };
  const thousand = Array.from({ length: 1000 }, (_, index) =>
    index === 0 ? events[0] : runEvent(index, 'red'),
  ).filter((event) => event !== undefined);
  model.close();
  const stage = { isStill: () => false, onBeat: () => () => undefined };
  model = await loadPlaybackModel(many, { manifest, events: thousand }, 0, stage);
  expect(model.frames.value).toHaveLength(1000);
  // What is there is little: the frame, the one before, and the one after.
  expect(reads.size).toBeLessThanOrEqual(2);
  await model.goTo(500);
  expect(reads.size).toBeLessThanOrEqual(5);
});
