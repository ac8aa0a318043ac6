import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import type { KataEvent, TestColour } from '../../src/kata/event.ts';
import { createPatternFinder } from '../../src/runners/patterns/pattern-finder.ts';
import { loadDashboard, type DashboardModel } from '../../src/ui/models/dashboard.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, valueOf } from '../support/groups.ts';
import { openThere, runEvent, submissionOn } from '../support/katas.ts';

const [fox, lion] = [15, 28] as const;
let dojo: TestDojo;
let model: DashboardModel;
let lionId: string;
let foxId: string;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

describe('progress', () => {
  test('is what the two expressions find in the last red or green light, and not in what came after', async () => {
    await open(['\\d+ failing', '\\d+ passing']);
    await save(lionId, { colour: 'red' }, '2 passing\n\u001b[31m1\u001b[0m failing\n');
    await save(lionId, { colour: 'amber' }, '9 failing\n');
    await save(lionId, { colour: 'file_edit', filename: 'a.js' }, '');
    await save(foxId, { colour: 'amber' }, '9 failing\n');
    expect(model.progress.isThere).toBe(true);
    model.progress.setShown(true);
    await expect
      .poll(() => progressOf(lionId))
      .toEqual({
        kind: 'found',
        texts: ['1 failing', '2 passing'],
      });
    await expect.poll(() => progressOf(foxId)).toEqual({ kind: 'no light' });
    await save(foxId, { colour: 'green' }, '3 passing\n');
    await expect.poll(() => progressOf(foxId)).toEqual({ kind: 'found', texts: ['3 passing'] });
  });

  test('is not read before it is looked at', async () => {
    await open(['a', 'b']);
    await save(lionId, { colour: 'red' }, 'a\n');
    await expect.poll(() => model.rows.value.length).toBe(1);
    expect(model.progress.ofKatas.value.size).toBe(0);
  });

  test('is not offered where the language has no expressions', async () => {
    await open([]);
    expect(model.progress.isThere).toBe(false);
  });

  test('of an expression that never ends is stopped, and told', async () => {
    dojo = openDojo({ patterns: createPatternFinder({ limitMs: 300 }) }, dojo.prefix);
    await open(['(a+)+$', 'b']);
    await save(lionId, { colour: 'red' }, `${'a'.repeat(50)}!b\n`);
    model.progress.setShown(true);
    await expect.poll(() => progressOf(lionId)).toEqual({ kind: 'too slow' });
  });
});

describe('a search by expressions from anywhere', () => {
  const finder = createPatternFinder();

  test('finds the first of each, by lines', async () => {
    expect(await finder.find(['^b.$', 'z', 'a'], 'a1\nb2\na3')).toEqual(['b2', null, 'a']);
  });

  test('by what is no regular expression finds nothing', async () => {
    expect(await finder.find(['(', 'a'], 'a')).toEqual([null, 'a']);
  });

  test('ends with its time, while the page goes on', async () => {
    const started = performance.now();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    const found = await createPatternFinder({ limitMs: 300 }).find(
      ['(a+)+$'],
      'a'.repeat(60) + '!',
    );
    clearInterval(ticking);
    expect(found).toBe('too slow');
    expect(performance.now() - started).toBeLessThan(3000);
    expect(ticks).toBeGreaterThan(5);
  });
});

async function open(expressions: readonly string[]): Promise<void> {
  const { manifest, files } = hikerLanguage();
  const language = { manifest: { ...manifest, progress_regexs: expressions }, files };
  const group = valueOf(await createGroup(dojo, { exercise: null, language }));
  lionId = (await joinAs(dojo, group, [lion])).id;
  foxId = (await joinAs(dojo, group, [fox])).id;
  model = await loadDashboard(dojo, group);
}

function progressOf(id: string) {
  return model.progress.ofKatas.value.get(id) ?? null;
}

type Change =
  { readonly colour: TestColour } | { readonly colour: 'file_edit'; readonly filename: string };

async function save(id: string, change: Change, stdout: string): Promise<void> {
  const kata = await openThere(dojo.store, id);
  const { tip, events } = await kata.head();
  const { index, time } = runEvent(events.length);
  const event: KataEvent =
    change.colour === 'file_edit'
      ? { index, time, ...change }
      : { ...runEvent(events.length), ...change };
  const submission = submissionOn(tip, events.length, { event });
  const output = { ...submission.output, stdout };
  valueOf(await kata.save({ ...submission, output }));
  kata.close();
}
