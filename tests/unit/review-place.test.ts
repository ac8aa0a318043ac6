import { describe, expect, test } from 'vitest';
import {
  hasFileEvents,
  isThere,
  placeAt,
  placeInMode,
  stepFrom,
  stopsOf,
  wasIndexOf,
  type DiffMode,
  type Step,
} from '../../src/kata/review-place.ts';
import { eventsNamed } from '../support/events.ts';

/** 0 created, 1 edit, 2 red, 3 edit, 4 create, 5 green, 6 amber, 7 edit */
const events = eventsNamed('created', 'edit', 'red', 'edit', 'create', 'green', 'amber', 'edit');
const lightsOnly = eventsNamed('created', 'red', 'green');
const created = eventsNamed('created');

describe('an event is compared', () => {
  test.each([
    ['with nothing where the diff is off', 5, 'off', 5],
    ['with the light before it', 5, 'test', 2],
    ['… which may be next to it', 6, 'test', 5],
    ['… which may be the creation', 2, 'test', 0],
    ['the creation with itself', 0, 'test', 0],
    ['in detail with the event before it', 5, 'detailed', 4],
    ['… a light or not', 3, 'detailed', 2],
    ['… and the creation with itself', 0, 'detailed', 0],
  ] as const)('%s', (_name, index, diff, was) => {
    expect(wasIndexOf(events, { index, diff })).toBe(was);
  });
});

describe('asking for an event leads', () => {
  test.each([
    ['there', 5, 'test', { index: 5, diff: 'test' }],
    ['to the last by -1', -2, 'test', { index: 6, diff: 'test' }],
    ['into the detail, where it is of a file', 3, 'test', { index: 3, diff: 'detailed' }],
    ['… though the diff was to be off', 4, 'off', { index: 4, diff: 'detailed' }],
    ['… and though it is the last', -1, 'test', { index: 7, diff: 'detailed' }],
    ['to the last event, where it is past that', 99, 'test', { index: 7, diff: 'detailed' }],
    ['to the creation, where it is before that', -99, 'off', { index: 0, diff: 'off' }],
  ] as const)('%s', (_name, index, diff, place) => {
    expect(placeAt(events, { index, diff })).toEqual(place);
  });

  test('to no detail where no file has events', () => {
    expect(placeAt(lightsOnly, { index: 1, diff: 'detailed' })).toEqual({ index: 1, diff: 'test' });
    expect([hasFileEvents(lightsOnly), hasFileEvents(events)]).toEqual([false, true]);
  });

  test.each([
    [0, true],
    [7, true],
    [8, false],
    [-8, true],
    [-9, false],
  ])('event %i is there: %s', (index, isSo) => {
    expect(isThere(events, index)).toBe(isSo);
  });
});

describe('another mode leads', () => {
  const to = (index: number, from: DiffMode, mode: DiffMode, all = events) =>
    placeInMode(all, { index, diff: from }, mode).index;
  test.each([
    ['nowhere else, into the detail', 5, 'test', 'detailed', 5],
    ['nowhere else, from off', 5, 'off', 'test', 5],
    ['nowhere else, from a light in detail', 5, 'detailed', 'test', 5],
    ['back from an event of a file to its light', 4, 'detailed', 'test', 2],
    ['… also when the diff is turned off', 7, 'detailed', 'off', 6],
    ['on to the first light, from an event before it', 1, 'detailed', 'test', 2],
    ['… and from the creation in detail', 0, 'detailed', 'off', 2],
    ['not away from the creation, between lights', 0, 'test', 'off', 0],
  ] as const)('%s', (_name, index, from, mode, there) => {
    expect(to(index, from, mode)).toBe(there);
  });

  test('to the creation where there is no light yet', () => {
    expect(to(1, 'detailed', 'test', eventsNamed('created', 'edit'))).toBe(0);
  });
});

describe('a step', () => {
  const lights = stopsOf(events, 'test');
  const all = stopsOf(events, 'detailed');

  test('goes over the lights, in detail over all events', () => {
    expect(lights).toEqual([0, 2, 5, 6]);
    expect(stopsOf(events, 'off')).toEqual(lights);
    expect(all).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test.each([
    ['first', 6, lights, 2],
    ['first', 2, lights, null],
    ['first', 0, lights, null],
    ['previous', 5, lights, 2],
    ['previous', 2, lights, 0],
    ['previous', 0, lights, null],
    ['next', 2, lights, 5],
    ['next', 6, lights, null],
    ['last', 0, lights, 6],
    ['last', 6, lights, null],
    ['first', 6, all, 1],
    ['previous', 6, all, 5],
    ['next', 2, all, 3],
    ['last', 2, all, 7],
    // An event of a file that is being left for the lights, while these are not yet drawn.
    ['previous', 4, lights, 2],
    ['next', 4, lights, 5],
    ['first', 0, stopsOf(created, 'test'), null],
    ['last', 0, stopsOf(created, 'test'), null],
  ] as const)('%s from %i', (step: Step, index, stops, to) => {
    expect(stepFrom(stops, index, step)).toBe(to);
  });
});
