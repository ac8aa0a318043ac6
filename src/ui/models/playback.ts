import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import type { KataHead } from '../../dojo/ports.ts';
import { recentSnapshots } from '../../dojo/recent-snapshots.ts';
import { changedMs, endMs, frames, whereAt, type Frame, type Pace } from '../../kata/playback.ts';
import { CannotOpen } from './cannot-open.ts';
import { sceneOf, type Scene } from './scene.ts';

/** A kata as an animation: what is seen of it now, and how it is played. */
export type PlaybackModel = {
  readonly frames: ReadonlySignal<readonly Frame[]>;
  /** The place of the frame that is shown, among the frames. */
  readonly at: ReadonlySignal<number>;
  /** What is seen in it; of the frame before while it is read. */
  readonly scene: ReadonlySignal<Scene>;
  /** How many of its changes have come. */
  readonly done: ReadonlySignal<number>;
  /** All of them have. */
  readonly isWhole: ReadonlySignal<boolean>;
  readonly isPlaying: ReadonlySignal<boolean>;
  /** It was played to its end. */
  readonly isOver: ReadonlySignal<boolean>;
  readonly pace: ReadonlySignal<Pace>;
  /** From where it is; from the beginning when it is over. */
  play(): void;
  pause(): void;
  /** Shows a frame whole, and stays there. */
  goTo(at: number): Promise<void>;
  goToEvent(index: number): Promise<void>;
  setPace(change: Partial<Pace>): void;
  close(): void;
};

/** What playing needs of the browser. */
export type Stage = {
  /** Calls back again and again with the time that went by. Answers how to stop. */
  readonly onBeat: (beat: (passedMs: number) => void) => () => void;
  /** The person wants no movement: changes come all at once. */
  readonly isStill: () => boolean;
};

/** Characters of files that are remembered: those of the frames around the one that is shown. */
const maxCharacters = 2_000_000;
/** However late a beat is, no frame is left out. */
const longestBeatMs = 100;

const firstPace: Pace = { isDetailed: false, rhythm: 'real', speed: 1 };

/** Throws CannotOpen when the kata cannot be opened. */
export async function loadPlaybackModel(
  dojo: Dojo,
  { manifest, events }: Pick<KataHead, 'manifest' | 'events'>,
  index: number,
  stage: Stage,
): Promise<PlaybackModel> {
  const opened = await dojo.store.openKata(manifest.id);
  if (!opened.ok) throw new CannotOpen(opened.problem);
  const repository = opened.value;
  const snapshots = recentSnapshots(repository, maxCharacters);

  const pace = signal(firstPace);
  const played = computed(() => frames(events, pace.value));
  const placeOf = (event: number) =>
    Math.max(
      0,
      played.peek().findLastIndex((frame) => frame.index <= event),
    );
  const frameAt = (at: number): Frame => {
    const frame = played.peek()[at];
    if (frame === undefined) throw new RangeError(`no frame ${at} of ${played.peek().length}`);
    return frame;
  };
  const read = (at: number, shown: string | null) =>
    sceneOf(snapshots, frameAt(at), played.peek()[at + 1] ?? null, shown);

  const start = placeOf(index);
  const at = signal(start);
  const scene = signal(await read(start, null));
  const done = signal(scene.peek().changes);
  const isPlaying = signal(false);
  const isOver = signal(false);
  let ms = changedMs(frameAt(start));
  let newest = 0;
  let isReading = false;

  /** Reads a frame and shows it, with none of its changes or with all of them. */
  const enter = async (next: number, isAll: boolean): Promise<void> => {
    const turn = (newest += 1);
    isReading = true;
    const found = await read(next, scene.peek().name);
    if (turn !== newest) return;
    isReading = false;
    const frame = frameAt(next);
    ms = isAll ? changedMs(frame) : frame.startMs;
    batch(() => {
      at.value = next;
      scene.value = found;
      done.value = isAll || stage.isStill() ? found.changes : 0;
    });
    const after = played.peek()[next + 1];
    if (after !== undefined) snapshots.prepare([after.index]);
  };

  const beat = (passedMs: number): void => {
    if (isReading) return;
    ms += Math.min(passedMs, longestBeatMs);
    if (ms >= endMs(played.peek())) {
      batch(() => {
        done.value = scene.peek().changes;
        isOver.value = true;
      });
      pause();
      return;
    }
    const place = whereAt(played.peek(), ms);
    if (place.at !== at.peek()) {
      void enter(at.peek() + 1, false).catch(fail);
      return;
    }
    const { changes } = scene.peek();
    done.value = stage.isStill() ? changes : Math.floor(place.share * changes);
  };

  let stopBeating: () => void = () => undefined;
  const pause = (): void => {
    stopBeating();
    isPlaying.value = false;
  };
  /** The event cannot be read: it stays where it is, and what went wrong is told as any mishap is. */
  const fail = (error: unknown): never => {
    isReading = false;
    pause();
    throw error;
  };

  return {
    frames: played,
    at,
    scene,
    done,
    isWhole: computed(() => done.value >= scene.value.changes),
    isPlaying,
    isOver,
    pace,
    play() {
      if (isPlaying.peek()) return;
      const isAtEnd = at.peek() === played.peek().length - 1 && done.peek() >= scene.peek().changes;
      if (isAtEnd) void enter(0, false).catch(fail);
      batch(() => {
        isPlaying.value = true;
        isOver.value = false;
      });
      stopBeating = stage.onBeat(beat);
    },
    pause,
    async goTo(next) {
      pause();
      isOver.value = false;
      const last = played.peek().length - 1;
      await enter(Math.min(Math.max(0, next), last), true);
    },
    async goToEvent(event) {
      pause();
      isOver.value = false;
      await enter(placeOf(event), true);
    },
    setPace(change) {
      const { index: event } = frameAt(at.peek());
      const share = whereAt(played.peek(), ms).share;
      const wasDetailed = pace.peek().isDetailed;
      pace.value = { ...pace.peek(), ...change };
      const next = placeOf(event);
      const frame = frameAt(next);
      ms = frame.startMs + share * frame.changeMs;
      if (pace.peek().isDetailed !== wasDetailed) void enter(next, true).catch(fail);
    },
    close() {
      newest += 1;
      pause();
      repository.close();
    },
  };
}
