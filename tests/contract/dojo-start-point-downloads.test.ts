import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allStartPoints } from '../../src/dojo/all-start-points.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { downloadStartPoint } from '../../src/dojo/download-start-point.ts';
import type { FoundStartPoints } from '../../src/dojo/fetch-start-points.ts';
import { openStartPoints } from '../../src/dojo/open-start-points.ts';
import { saveAsStartPoint } from '../../src/dojo/save-as-start-point.ts';
import { hikerLanguage, hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { valueOf } from '../support/groups.ts';
import { bring, exercise, language } from '../support/start-points.ts';

let dojo: TestDojo;
beforeEach(() => {
  dojo = openDojo();
});
afterEach(() => dojo.close());

describe('a download', () => {
  async function again(name: string): Promise<FoundStartPoints> {
    const { name: file, bytes } = await downloadStartPoint(dojo, name);
    return valueOf(await openStartPoints(dojo, [new File([bytes], file)]));
  }

  test('of each of ours is what we have, when it is brought again', async () => {
    const { exercises, languages, readyMade } = await allStartPoints(dojo);
    const names = [
      ...exercises.map(({ displayName }) => displayName),
      ...[...languages, ...readyMade].map(({ manifest }) => manifest.display_name),
    ];
    for (const name of names) {
      const { good, bad } = await again(name);
      expect([name, bad]).toEqual([name, []]);
      expect(good).toMatchObject([
        { manifest: { display_name: name }, standing: { kind: 'same' } },
      ]);
    }
  });

  test('of each of ours has the keys of cyber-dojo alone', async () => {
    const keys = new Set<string>();
    for (const { manifest } of (await allStartPoints(dojo)).languages) {
      const [found] = (await again(manifest.display_name)).good;
      for (const key of Object.keys(found?.manifest ?? {})) keys.add(key);
    }
    const theirs = new Set([
      'display_name',
      'visible_filenames',
      'image_name',
      'filename_extension',
      'highlight_filenames',
      'hidden_filenames',
      'progress_regexs',
      'rag_lambda',
      'tab_size',
      'max_seconds',
      'language',
      'test_framework',
    ]);
    expect([...keys].filter((key) => !theirs.has(key))).toEqual([]);
  });

  test('of one that was brought is the same when it is brought to another browser', async () => {
    await bring(dojo, language());
    const { bytes, name } = await downloadStartPoint(dojo, 'Elixir, ExUnit');
    expect(name).toBe('start-point-elixir-exunit.tgz');
    const [here] = await dojo.ownStartPoints.kept.list();
    valueOf(await dojo.ownStartPoints.kept.remove('Elixir, ExUnit'));
    const { good } = valueOf(await openStartPoints(dojo, [new File([bytes], name)]));
    expect(good).toMatchObject([
      { kind: 'language', manifest: here?.manifest, files: here?.files, standing: { kind: 'new' } },
    ]);
  });
});

describe('a practice that is saved as a start-point', () => {
  const made = async (files = hikerFiles()) =>
    valueOf(
      await createKata(dojo, {
        exercise: null,
        language: {
          ...hikerLanguage(files),
          manifest: {
            ...hikerLanguage().manifest,
            image_name: 'pocket-dojo/javascript_assert:24.11-1234567',
            progress_regexs: ['^fail', '^ok'],
          },
        },
      }),
    );

  test('is offered with all of its files, and begins as it was', async () => {
    const id = await made();
    const name = ' My Till ';
    valueOf(await saveAsStartPoint(dojo, { id, index: -1 }, { name, mayReplace: false }));
    const offered = (await allStartPoints(dojo)).readyMade.at(-1);
    expect(offered).toMatchObject({
      origin: { kind: 'kata', id, index: 0 },
      isRunHere: true,
      manifest: {
        display_name: 'My Till',
        highlight_filenames: ['hiker.js'],
        progress_regexs: ['^fail', '^ok'],
      },
    });
    expect({ ...offered?.files }).toEqual({ ...hikerFiles() });
  });

  test('takes the place of another of its name only when that was said', async () => {
    await bring(dojo, exercise('Orchard Walk'));
    const from = { id: await made(), index: 0 };
    const name = 'Orchard Walk';
    expect(await saveAsStartPoint(dojo, from, { name, mayReplace: false })).toMatchObject({
      problem: { kind: 'replaces' },
    });
    expect(await dojo.ownStartPoints.kept.list()).toMatchObject([{ kind: 'exercise' }]);
    valueOf(await saveAsStartPoint(dojo, from, { name, mayReplace: true }));
    expect(await dojo.ownStartPoints.kept.list()).toMatchObject([{ kind: 'custom' }]);
  });

  test('is told all that keeps it from being one', async () => {
    const long = 'x'.repeat(25 * 1024 + 1);
    const id = await made(hikerFiles('1', { 'größe.js': '1', 'long.txt': long }));
    const saved = await saveAsStartPoint(
      dojo,
      { id, index: 0 },
      { name: 'Fizz Buzz', mayReplace: true },
    );
    expect(saved).toMatchObject({
      problem: {
        kind: 'faults',
        faults: [{ key: 'visible_filenames' }, { key: 'visible_filenames' }],
      },
    });
    expect(await dojo.ownStartPoints.kept.list()).toEqual([]);
  });
});
