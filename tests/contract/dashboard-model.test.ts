import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { historyUpTo } from '../../src/dojo/history-up-to.ts';
import { avatarName } from '../../src/kata/avatars.ts';
import type { TestColour } from '../../src/kata/event.ts';
import { filesOf } from '../../src/kata/files.ts';
import { loadDashboard, type DashboardModel } from '../../src/ui/models/dashboard.ts';
import { newsWords } from '../../src/ui/words/dashboard.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, valueOf } from '../support/groups.ts';
import { openThere, runEvent, saveRun, submissionOn } from '../support/katas.ts';

const [bear, fox, lion] = [3, 15, 28] as const;
let dojo: TestDojo;
/** The same browser's: what it saves, the dashboard hears of. */
let otherTab: TestDojo;
let group: string;
let lionId: string;
let foxId: string;
let model: DashboardModel;

beforeEach(async () => {
  dojo = openDojo();
  otherTab = openDojo({}, dojo.prefix);
  group = valueOf(await createGroup(dojo, { exercise: null, language: hikerLanguage() }));
  lionId = (await joinAs(dojo, group, [lion])).id;
  foxId = (await joinAs(dojo, group, [fox])).id;
  await light(lionId, 'red');
  await light(lionId, 'green');
  await light(foxId, 'amber');
  model = await loadDashboard(dojo, group);
});

afterEach(async () => {
  model.close();
  await otherTab.close();
  await dojo.close();
});

describe('a dashboard', () => {
  test('has a row for each who has done something, by name, with its lights', () => {
    expect(shown()).toEqual(['fox: amber', 'lion: red green']);
  });

  test('names those who have only joined', async () => {
    await joinAs(otherTab, group, [bear]);
    await expect.poll(() => idle()).toEqual(['bear']);
    expect(shown()).toEqual(['fox: amber', 'lion: red green']);
  });

  test('sorts by name and by lights, both ways, and the cells go with their rows', () => {
    model.sortBy('lights');
    expect(shown()).toEqual(['lion: red green', 'fox: amber']);
    expect(firstCells()).toEqual(['red', 'amber']);
    model.sortBy('lights');
    expect(shown()).toEqual(['fox: amber', 'lion: red green']);
    model.sortBy('name');
    model.sortBy('name');
    expect(shown()).toEqual(['lion: red green', 'fox: amber']);
  });

  test('counts each colour, and its age is from the first light to the last', () => {
    expect(model.rows.value.map(({ counts, total }) => ({ ...counts, total }))).toEqual([
      { red: 0, amber: 1, green: 0, timed_out: 0, faulty: 0, total: 1 },
      { red: 1, amber: 0, green: 1, timed_out: 0, faulty: 0, total: 2 },
    ]);
    expect(model.ageMs.value).toBe(60_000);
  });

  test('shows runs that timed out or were faulty, and counts them', async () => {
    await light(foxId, 'timed_out');
    await light(foxId, 'faulty');
    await expect.poll(() => shown()[0]).toBe('fox: amber timed_out faulty');
    expect(model.rows.value[0]?.counts).toMatchObject({ timed_out: 1, faulty: 1 });
  });

  test('is in columns of minutes, or in one', () => {
    expect(model.columns.value.map(({ kind }) => kind)).toEqual(['minute', 'minute']);
    model.setByMinute(false);
    expect(model.columns.value.map(({ kind }) => kind)).toEqual(['all']);
  });

  test('in detail shows what was done to files', async () => {
    const kata = await openThere(dojo.store, foxId);
    const { tip } = await kata.head();
    const event = {
      index: 2,
      time: runEvent(2).time,
      colour: 'file_edit',
      filename: 'a.js',
    } as const;
    valueOf(await kata.save(submissionOn(tip, 2, { event })));
    kata.close();
    const kinds = () => model.rows.value[0]?.marks.map(({ kind }) => kind);
    await expect.poll(() => model.rows.value[0]?.eventCount).toBe(3);
    expect(kinds()).toEqual(['light']);
    model.setDetailed(true);
    expect(kinds()).toEqual(['light', 'file']);
  });

  test('says what a light changed', async () => {
    await light(foxId, 'green', 'changed');
    await expect.poll(() => shown()[0]).toBe('fox: amber green');
    expect(await model.changesOf(foxId)(2)).toMatchObject([
      { newName: 'who.txt', counts: { added: 1, deleted: 1 } },
    ]);
  });
});

describe('while lights come in another tab', () => {
  test('each is shown by itself, and told once', async () => {
    await light(lionId, 'red', 'there', otherTab);
    await expect.poll(shown).toEqual(['fox: amber', 'lion: red green red']);
    expect(newsWords(model.news.value.lights)).toBe('lion: 3 red');
    const { turn } = model.news.value;
    await light(foxId, 'green', 'there', otherTab);
    await expect.poll(shown).toEqual(['fox: amber green', 'lion: red green red']);
    expect(newsWords(model.news.value.lights)).toBe('fox: 2 green');
    expect(model.news.value.turn).toBe(turn + 1);
  });

  test('the row of another animal is the one that it was', async () => {
    const before = model.rows.value;
    await light(lionId, 'red', 'there', otherTab);
    await expect.poll(() => model.rows.value[1]?.total).toBe(3);
    expect(model.rows.value[0]).toBe(before[0]);
    expect(model.rows.value[1]).not.toBe(before[1]);
  });

  test('nothing moves while it is paused; live again, all that was missed is there', async () => {
    model.setLive(false);
    await light(lionId, 'red', 'there', otherTab);
    await light(foxId, 'green', 'there', otherTab);
    await delivered();
    expect(shown()).toEqual(['fox: amber', 'lion: red green']);
    model.setLive(true);
    await expect.poll(shown).toEqual(['fox: amber green', 'lion: red green red']);
  });

  test('nothing is read any more once it is closed', async () => {
    model.close();
    await light(lionId, 'red', 'there', otherTab);
    await delivered();
    expect(shown()).toEqual(['fox: amber', 'lion: red green']);
  });
});

describe('katas that come and go', () => {
  test('a deleted kata takes its row with it', async () => {
    await otherTab.store.deleteKata(lionId);
    await expect.poll(shown).toEqual(['fox: amber']);
  });

  test('one that is brought, and is the same animal, has a row beside the other', async () => {
    const away = openDojo();
    const { manifest, files } = valueOf(await found(dojo.groups.find(group)));
    valueOf(await away.groups.create({ manifest, files }));
    const { id } = await joinAs(away, group, [lion]);
    const kata = await openThere(away.store, id);
    await saveRun(kata, filesOf([['who.txt', 'away']]));
    valueOf(await otherTab.store.adoptKata(id, historyUpTo(await kata.copy(), 1)));
    await expect
      .poll(() => model.rows.value.map(({ avatarIndex }) => avatarIndex))
      .toEqual([fox, lion, lion]);
    expect(new Set(model.rows.value.map((row) => row.id)).size).toBe(3);
    kata.close();
    await away.close();
  });
});

test('a group that is not here has no dashboard', async () => {
  await expect(loadDashboard(dojo, 'zzzzzz')).rejects.toThrow('zzzzzz');
});

function shown(): readonly string[] {
  return model.rows.value.map(
    ({ avatarIndex, runs }) =>
      `${avatarName(avatarIndex)}: ${runs.map(({ colour }) => colour).join(' ')}`,
  );
}

function idle(): readonly string[] {
  return model.idle.value.map(({ avatarIndex }) => avatarName(avatarIndex));
}

/** What stands in the first column that has lights, by row. */
function firstCells(): readonly string[] {
  const [first] = model.columns.value;
  if (first === undefined || first.kind === 'gap') throw new Error('no cells');
  return [...first.cells]
    .toSorted(([a], [b]) => a - b)
    .map(([, marks]) =>
      marks.map((mark) => (mark.kind === 'light' ? mark.light.colour : '')).join(' '),
    );
}

/** A light of a kata, as a tab saves it: a minute after the one before. */
async function light(
  id: string,
  colour: TestColour | 'timed_out' | 'faulty',
  who = 'here',
  tab: TestDojo = dojo,
): Promise<void> {
  const kata = await openThere(tab.store, id);
  const { tip, events } = await kata.head();
  const event = { ...runEvent(events.length), colour };
  valueOf(
    await kata.save(
      submissionOn(tip, events.length, { event, files: filesOf([['who.txt', `${who}\n`]]) }),
    ),
  );
  kata.close();
}

async function found<T>(finding: Promise<T | null>) {
  const value = await finding;
  return value === null
    ? ({ ok: false, problem: 'unknown' } as const)
    : ({ ok: true, value } as const);
}

/** Long after a message to a channel has come, and what it leads to. */
async function delivered(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
}
