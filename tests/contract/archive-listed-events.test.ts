import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataEvent } from '../../src/kata/event.ts';
import { eventsJson } from '../../src/kata/events-json.ts';
import { looseTgz } from '../support/crafted.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { flatEdit, flatId, flatKata, flatRun } from '../support/flat-kata.ts';
import { openThere } from '../support/katas.ts';
import { tryImport } from '../support/try-import.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

/** One whose file has a name that looks like the end of a list. */
const steps = [
  flatRun('red'),
  flatEdit('a"}\\]\n}', {}),
  flatRun('green'),
  flatRun('amber'),
  flatRun('green'),
];

const forms: readonly (readonly [form: string, write: (json: string, index: number) => string])[] =
  [
    ['a line for each value', (json) => json],
    ['a line for each event', oneALine],
    ['the one and then the other', (json, index) => (index < 4 ? json : oneALine(json))],
    ['all in one line', (json) => JSON.stringify(JSON.parse(json))],
  ];

function oneALine(json: string): string {
  return eventsJson(JSON.parse(json) as readonly KataEvent[]);
}

describe.each(forms)('a practice whose events are listed with %s', (_form, write) => {
  async function archive(listed = write): Promise<Uint8Array> {
    const { history } = await flatKata(steps, { listed });
    return looseTgz(history.objects, history.refs);
  }

  /** In place of what is listed at event `at`. */
  function instead(at: number, change: (json: string) => string): typeof write {
    return (json, index) => (index === at ? change(write(json, index)) : write(json, index));
  }

  test('is taken in with all of them', async () => {
    expect(await tryImport(dojo, await archive())).toMatchObject({ kind: 'imported' });
    const { events } = await (await openThere(dojo.store, flatId)).head();
    expect(events).toHaveLength(6);
  });

  test.each([
    ['tells another colour of an event before', (json: string) => json.replace('red', 'green')],
    ['is followed by a blank line', (json: string) => `${json}\n\n`],
    ['is written in another way', (json: string) => JSON.stringify(JSON.parse(json), null, 1)],
  ])('is taken in where one that is sound %s', async (_what, change) => {
    for (const at of [3, 5]) {
      const bytes = await archive(instead(at, change));
      expect(await tryImport(dojo, bytes), `event ${at}`).toMatchObject({ kind: 'imported' });
      await dojo.store.deleteKata(flatId);
    }
  });

  test.each([
    ['has no such colour before', (json: string) => json.replace('"red"', '7')],
    ['has an event before in no calendar', (json: string) => json.replace('2023', '-2023')],
    ['is shorter by an event', (json: string) => without(json, -1)],
    ['has lost an event before', (json: string) => without(json, 1)],
    ['has an event too many', (json: string) => repeated(json)],
    ['is cut short', (json: string) => json.slice(0, -3)],
    ['has something after it', (json: string) => `${json}]`],
    ['is no list', () => '{}'],
  ])('is refused where one %s', async (_what, change) => {
    for (const at of [1, 3, 5]) {
      const bytes = await archive(instead(at, change));
      expect(await tryImport(dojo, bytes), `event ${at}`).toMatchObject({ kind: 'damaged' });
    }
  });

  test('is refused where one lists the next event too, as the next one does', async () => {
    const listed = new Map<number, string>();
    await archive((json, index) => {
      listed.set(index, write(json, index));
      return write(json, index);
    });
    const bytes = await archive(instead(2, (json) => listed.get(3) ?? json));
    expect(await tryImport(dojo, bytes)).toMatchObject({ kind: 'damaged' });
  });
});

function without(json: string, at: number): string {
  return JSON.stringify((JSON.parse(json) as unknown[]).toSpliced(at, 1));
}

function repeated(json: string): string {
  const events = JSON.parse(json) as object[];
  return JSON.stringify([...events, { ...events.at(-1), index: events.length }]);
}
