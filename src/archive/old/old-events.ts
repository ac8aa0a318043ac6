import type { Bytes } from '../../git/bytes.ts';
import { isPastTime } from '../../kata/time.ts';
import { BadArchive } from '../bad-archive.ts';
import { entryText, type Fields } from './entry-json.ts';
import type { OldFolder } from './old-folders.ts';

/** An event as it stands in an old events.json, with the index that it had there. */
export type OldEvent = { readonly was: number; readonly fields: Fields };

/** Far beyond any practice, and few enough for each of them to list all before it. */
const mostEvents = 3000;
const mostEventChars = 4000;
/** Of 3000 events of the usual length. */
const mostListedChars = 500_000_000;

/**
 * The events of an old kata, oldest first. v0 has an object a line, whose index is the line's; v1 has
 * them with commas between, and names the index, which after an outage went on from a higher one.
 */
export function oldEvents(
  files: ReadonlyMap<string, Bytes>,
  folder: OldFolder,
): readonly OldEvent[] {
  const entry = `${folder.path}events.json`;
  const text = entryText(files, entry);
  const read = folder.kind === 'kata-v0' ? lines(entry, text) : listed(entry, text);
  if (read.length === 0) throw new BadArchive('damaged', entry, 'it has no event');
  if (read.length > mostEvents) {
    throw new BadArchive('too-large', entry, `it has ${read.length} events`);
  }
  const events = read.map((value, line) => oldEvent(entry, value, line));
  refuseDisorder(entry, events);
  if (listedChars(events) > mostListedChars) {
    throw new BadArchive('too-large', entry, 'its events are too long');
  }
  return events;
}

function lines(entry: string, text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parsed(entry, line, `line ${index + 1}`));
}

function listed(entry: string, text: string): readonly unknown[] {
  return parsed(entry, `[${text}]`, 'it') as unknown[];
}

function parsed(entry: string, json: string, what: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new BadArchive('damaged', entry, `${what} is no JSON`);
  }
}

function oldEvent(entry: string, value: unknown, line: number): OldEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadArchive('damaged', entry, `what it lists at ${line} is no event`);
  }
  const fields = value as Fields;
  if (jsonChars(entry, fields) > mostEventChars) {
    throw new BadArchive('too-large', entry, `the event at ${line} is longer than any is`);
  }
  const was = fields['index'] ?? line;
  if (typeof was !== 'number' || !Number.isSafeInteger(was) || was < 0) {
    throw new BadArchive('damaged', entry, `the event at ${line} has an index that is no number`);
  }
  const problem = problemOf(fields, was);
  if (problem !== null) throw new BadArchive('damaged', entry, `event ${was} has ${problem}`);
  return { was, fields };
}

function problemOf(fields: Fields, was: number): string | null {
  if (Object.hasOwn(fields, '__proto__')) return 'a key __proto__';
  if (!isPastTime(fields['time'])) return 'no time of seven numbers';
  const isCreation = fields['event'] === 'created';
  if (was === 0) return isCreation ? null : 'not created the kata, as event 0 does';
  if ('event' in fields) return 'a place that only event 0 has';
  return typeof fields['colour'] === 'string' ? null : 'no colour';
}

function jsonChars(entry: string, fields: Fields): number {
  try {
    return JSON.stringify(fields).length;
  } catch {
    // So deep that it cannot be written.
    throw new BadArchive('too-large', entry, 'an event is deeper than any is');
  }
}

/** Of all versions of events.json together: each event has its own, with all that were before it. */
export function listedChars(events: readonly OldEvent[]): number {
  let [listed, all] = [0, 0];
  for (const { fields } of events) {
    listed += JSON.stringify(fields).length;
    all += listed;
  }
  return all;
}

/** Times may go backwards, as clocks do; indexes may not. */
function refuseDisorder(entry: string, events: readonly OldEvent[]): void {
  let before = -1;
  for (const { was } of events) {
    if (was === before) throw new BadArchive('damaged', entry, `it has event ${was} twice`);
    if (was < before) throw new BadArchive('damaged', entry, `it has event ${was} after ${before}`);
    before = was;
  }
  if (events[0]?.was !== 0) throw new BadArchive('damaged', entry, 'it has no event 0');
}
