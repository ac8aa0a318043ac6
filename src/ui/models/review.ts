import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { compareEvents, type EventComparison } from '../../dojo/compare-events.ts';
import { diffEvents } from '../../dojo/diff-events.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { KataHead, KataRepository } from '../../dojo/ports.ts';
import { recentSnapshots } from '../../dojo/recent-snapshots.ts';
import type { FileDiff } from '../../kata/diff.ts';
import { eventAt } from '../../kata/event-at.ts';
import { isFileEvent, type KataEvent } from '../../kata/event.ts';
import { lightsOf, type Light } from '../../kata/light.ts';
import { lightBefore, numberAt, type Numbered } from '../../kata/numbers.ts';
import { pickShown } from '../../kata/pick-file.ts';
import {
  isThere,
  placeAt,
  placeInMode,
  stepFrom,
  stopsOf,
  type DiffMode,
  type ReviewPlace,
  type Step,
} from '../../kata/review-place.ts';
import { CannotOpen } from './cannot-open.ts';
import { createChangesOfLight, type ChangesOfLight } from './changes-of-light.ts';
import { createShownFile, type ShownFile } from './shown-file.ts';

/** One event of a kata at a time, with what changed up to it. The kata stays live beside it. */
export type ReviewModel = {
  readonly id: string;
  readonly head: ReadonlySignal<KataHead>;
  readonly events: ReadonlySignal<readonly KataEvent[]>;
  readonly lights: ReadonlySignal<readonly Light[]>;
  /** The events that steps go over: the lights, or in detail every one. */
  readonly stops: ReadonlySignal<readonly number[]>;
  /** Of the event that is shown. */
  readonly index: ReadonlySignal<number>;
  readonly event: ReadonlySignal<KataEvent>;
  readonly numbered: ReadonlySignal<Numbered>;
  /** The event as a light; null where it is one of a file. */
  readonly light: ReadonlySignal<Light | null>;
  readonly isLight: ReadonlySignal<boolean>;
  readonly diff: ReadonlySignal<DiffMode>;
  readonly comparison: ReadonlySignal<EventComparison>;
  readonly diffs: ReadonlySignal<readonly FileDiff[]>;
  readonly file: Omit<ShownFile, 'pick'>;
  /** Where the person has asked to be: what is shown follows as soon as it is read. */
  readonly asked: ReadonlySignal<AskedPlace>;
  /** Why the person is not where they asked to be; null when they are. */
  readonly astray: ReadonlySignal<Astray | null>;
  /** Where a step leads; null at an end. */
  stepTo(step: Step): number | null;
  /** Ends when the event is shown, or another was asked for meanwhile. */
  goTo(index: number, diff?: DiffMode): Promise<void>;
  /** As goTo, for an event that is only passed by: a key is held, or the kata is played. */
  pass(index: number): Promise<void>;
  /** The same event, or the light near it, looked at otherwise. */
  setDiff(diff: DiffMode): Promise<void>;
  /** What a light changed since the light before it, whichever is shown. */
  readonly changesOf: ChangesOfLight;
  close(): void;
};

export type AskedPlace = ReviewPlace & { readonly isPassing: boolean };

/** There is no such event, or it is there and cannot be read. */
export type Astray =
  | { readonly kind: 'nowhere'; readonly index: number }
  | { readonly kind: 'unreadable'; readonly index: number; readonly reason: string };

/** Throws CannotOpen when the kata, or the event that is asked for first, cannot be opened. */
export async function loadReviewModel(
  dojo: Dojo,
  id: string,
  first: ReviewPlace,
): Promise<ReviewModel> {
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) throw new CannotOpen(opened.problem);
  const repository = opened.value;
  try {
    return await reviewOf(repository, await repository.head(), first);
  } catch (error) {
    repository.close();
    throw new CannotOpen({ kind: 'damaged', id, reason: reasonOf(error) });
  }
}

async function reviewOf(
  repository: KataRepository,
  opened: KataHead,
  first: ReviewPlace,
): Promise<ReviewModel> {
  const { id } = repository;
  const snapshots = recentSnapshots(repository);
  const head = signal(opened);
  const events = computed(() => head.value.events);
  const lights = computed(() => lightsOf(events.value));
  const compare = (place: ReviewPlace) => compareEvents(snapshots, events.peek(), place);
  const start = placeAt(opened.events, first);
  const drawn = signal({ place: start, comparison: await compare(start) });
  const asked = signal<AskedPlace>({ ...start, isPassing: false });
  const astray = signal(astrayAt(opened.events, first.index));
  const comparison = computed(() => drawn.value.comparison);
  const index = computed(() => drawn.value.place.index);
  const diff = computed(() => drawn.value.place.diff);
  const diffs = computed(() => comparison.value.diffs);
  const numbered = computed(() => numberAt(events.value, index.value));
  const event = computed(() => numbered.value.event);
  const isLight = computed(() => !isFileEvent(event.value));
  const askedDiff = computed(() => asked.value.diff);
  const stops = computed(() => stopsOf(events.value, askedDiff.value));
  const shownAt = ({ diffs }: EventComparison, place: ReviewPlace, before: string | null) =>
    pickShown(eventAt(id, events.peek(), place.index), place.diff, diffs, before);
  const file = createShownFile(diffs, shownAt(comparison.peek(), start, null));
  let newest = 0;
  let isClosed = false;
  prepareAround(start.index);

  const stopHearing = repository.onChange(() => {
    void hear();
  });

  async function hear(): Promise<void> {
    try {
      const now = await repository.head();
      if (!isClosed && now.tip !== head.peek().tip) head.value = now;
    } catch (error) {
      if (!isClosed) throw error;
    }
  }

  async function draw(place: ReviewPlace, isPassing = false): Promise<void> {
    const turn = (newest += 1);
    const from = drawn.peek().place.index;
    asked.value = { ...place, isPassing };
    try {
      const compared = await compare(place);
      if (turn !== newest || isClosed) return;
      batch(() => {
        drawn.value = { place, comparison: compared };
        file.pick(shownAt(compared, place, file.shown.peek().name));
      });
      prepareAround(place.index, from);
    } catch (error) {
      if (turn !== newest || isClosed) return;
      astray.value = { kind: 'unreadable', index: place.index, reason: reasonOf(error) };
    }
  }

  /** The neighbours, and more of those that lie in the way that the person is going. */
  function prepareAround(index: number, from = index): void {
    const all = stops.peek();
    const after = all.filter((stop) => stop > index).slice(0, from <= index ? wayAhead : 1);
    const before = all.filter((stop) => stop < index).slice(from > index ? -wayAhead : -1);
    snapshots.prepare([...after, ...before.toReversed()]);
  }

  return {
    id,
    head,
    events,
    lights,
    stops,
    index,
    event,
    numbered,
    light: computed(() => (isLight.value ? (lights.value[numbered.value.major] ?? null) : null)),
    isLight,
    diff,
    comparison,
    diffs,
    file,
    asked,
    astray,
    stepTo: (step) => stepFrom(stops.value, asked.value.index, step),
    async goTo(index, diff = asked.peek().diff) {
      astray.value = astrayAt(events.peek(), index);
      await draw(placeAt(events.peek(), { index, diff }));
    },
    pass: (index) => draw(placeAt(events.peek(), { index, diff: asked.peek().diff }), true),
    async setDiff(diff) {
      astray.value = null;
      await draw(placeInMode(events.peek(), asked.peek(), diff));
    },
    changesOf: createChangesOfLight((index) =>
      diffEvents(snapshots, lightBefore(events.peek(), index), index),
    ),
    close() {
      isClosed = true;
      stopHearing();
      repository.close();
    },
  };
}

/** Who steps fast is not to wait for each event. */
const wayAhead = 4;

function astrayAt(events: readonly KataEvent[], index: number): Astray | null {
  return isThere(events, index) ? null : { kind: 'nowhere', index };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
