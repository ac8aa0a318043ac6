import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImageStanding } from '../../src/dojo/image-ports.ts';
import { chooseRunner } from '../../src/dojo/choose-runner.ts';
import { runTests } from '../../src/dojo/run-tests.ts';
import { tellNewerImage } from '../../src/dojo/tell-newer-image.ts';
import { noOutput } from '../../src/kata/output.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import { newerImageHereWords } from '../../src/ui/words/images.ts';
import { hikerFiles, noImages, openDojo, runnerOf, type TestDojo } from '../support/dojo.ts';
import { editingOf } from '../support/editing.ts';
import { creationOf, manifest, openNew } from '../support/katas.ts';
import { openDojoWithRunners } from '../support/other-runners.ts';

const own = 'pocket-dojo/javascript_assert:24.10-aaaaaaa';
const newest = 'pocket-dojo/javascript_assert:24.11-bbbbbbb';
const noFiles = { created: {}, changed: {} };
let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

const standingAs = (standing: ImageStanding | null): TestDojo => ({
  ...dojo,
  images: { ...noImages, standing: () => Promise.resolve(standing) },
});

describe('that a newer image is here', () => {
  const kata = (id: string) => ({ manifest: { ...manifest, id, image_name: own }, events: [] });

  test('is told with both versions, once for each practice and each newer image', async () => {
    const here = standingAs({ used: newest, newest });
    const told = { own, newest, isOwnKept: false };
    expect(await tellNewerImage(here, kata('DfH8sP'))).toEqual(told);
    expect(await tellNewerImage(here, kata('DfH8sP'))).toBe(null);
    expect(await tellNewerImage(here, kata('aaaaaa'))).toEqual(told);
    const later = 'pocket-dojo/javascript_assert:24.12-ccccccc';
    const updated = standingAs({ used: own, newest: later });
    expect(await tellNewerImage(updated, kata('DfH8sP'))).toEqual({
      own,
      newest: later,
      isOwnKept: true,
    });
  });

  test.each([
    ['the practice has it', { used: own, newest: own }],
    ['there is none of its language', null],
  ])('is not told where %s', async (_why, standing) => {
    expect(await tellNewerImage(standingAs(standing), kata('DfH8sP'))).toBe(null);
  });

  test('is not told of a practice whose tests run elsewhere', async () => {
    const elsewhere = openDojoWithRunners();
    await chooseRunner(elsewhere, { kind: 'mock' });
    const here = { ...elsewhere, images: standingAs({ used: newest, newest }).images };
    expect(await tellNewerImage(here, kata('DfH8sP'))).toBe(null);
    await elsewhere.close();
  });

  test.each([
    [true, 'goes on being tested with the one that it began with'],
    [false, 'is tested with the new one'],
  ])('is said with both versions; kept: %s', (isOwnKept, words) => {
    const said = newerImageHereWords({ own, newest, isOwnKept });
    for (const part of ['24.10-aaaaaaa', '24.11-bbbbbbb', words]) expect(said).toContain(part);
  });

  test('stands on the screen of the practice when it is opened, the first time alone', async () => {
    const here = standingAs({ used: newest, newest });
    const creation = creationOf('DfH8sP', hikerFiles());
    await openNew(dojo.store, { ...creation, manifest: kata('DfH8sP').manifest });
    const first = await loadKataModel(here, 'DfH8sP');
    await expect
      .poll(() => first.notices.value.map(({ words }) => words))
      .toEqual([newerImageHereWords({ own, newest, isOwnKept: false })]);
    first.close();
    const second = await loadKataModel(here, 'DfH8sP');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(second.notices.value).toEqual([]);
    second.close();
  });
});

test.each([
  ['another image than the practice names', { ranIn: newest }, { image_name: newest }],
  ['the image that the practice names', {}, {}],
] as const)('a light of %s records it', async (_what, ranIn, recorded) => {
  const ran = { kind: 'finished', ...noOutput, durationS: 1, ...noFiles, ...ranIn } as const;
  dojo = { ...dojo, runner: runnerOf(ran) };
  const creation = creationOf('DfH8sP', hikerFiles());
  const manifested = { ...creation, manifest: { ...creation.manifest, image_name: own } };
  const repository = await openNew(dojo.store, manifested);
  const outcome = await runTests(dojo, {
    ...(await editingOf(repository, {})),
    predicted: 'none',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(outcome.kind).toBe('light');
  const [, event] = (await repository.head()).events;
  const { image_name } = { image_name: undefined, ...event };
  expect(image_name === undefined ? {} : { image_name }).toEqual(recorded);
});
