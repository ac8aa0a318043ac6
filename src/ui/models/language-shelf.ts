import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { bytesOfAll } from '../../dojo/image-bytes.ts';
import type { PullProblem, PullProgress } from '../../dojo/image-ports.ts';
import {
  isWhollyKept,
  listLanguageImages,
  type ListedImage,
} from '../../dojo/list-language-images.ts';
import type { KataSummary } from '../../dojo/ports.ts';
import { practicesThatNeed } from '../../dojo/practices-that-need.ts';
import { notBroughtWords } from '../words/settings.ts';

/** The languages that are kept here, and those that could be. */
export type LanguageShelf = {
  readonly images: ReadonlySignal<readonly ListedImage[]>;
  /** Of all languages of this build; what they share is counted once. */
  readonly total: ReadonlySignal<{ readonly sizeBytes: number; readonly keptBytes: number }>;
  /** By name, those that are being brought. */
  readonly pulls: ReadonlySignal<ReadonlyMap<string, Pull>>;
  /** While all are being brought, one after the other; else null. */
  readonly pullOfAll: ReadonlySignal<Pull | null>;
  /** Why the last one could not be brought; null when it was. */
  readonly problem: ReadonlySignal<string | null>;
  /** What is to be removed although practices need it: the person is asked. */
  readonly removal: ReadonlySignal<Removal | null>;
  pull(name: string): Promise<void>;
  pullAll(): Promise<void>;
  /** Removes it, or asks first. */
  remove(name: string): Promise<void>;
  /** The answer to what was asked. */
  removeAsked(isMeant: boolean): Promise<void>;
  /** Nothing is brought any more. */
  close(): void;
};

export type Pull = PullProgress & { stop(): void };

export type Removal = { readonly image: ListedImage; readonly neededBy: readonly KataSummary[] };

export async function loadLanguageShelf(dojo: Dojo): Promise<LanguageShelf> {
  const images = signal(await listLanguageImages(dojo));
  const pulls = signal<ReadonlyMap<string, Pull>>(new Map());
  const pullOfAll = signal<Pull | null>(null);
  const problem = signal<string | null>(null);
  const removal = signal<Removal | null>(null);
  const total = computed(() =>
    bytesOfAll(images.value.filter(({ olderTag }) => olderTag === null)),
  );

  const refresh = async (): Promise<void> => {
    images.value = await listLanguageImages(dojo);
  };
  const setPull = (name: string, pull: Pull | null): void => {
    const now = new Map(pulls.peek());
    if (pull === null) now.delete(name);
    else now.set(name, pull);
    pulls.value = now;
  };
  const bring = async (
    name: string,
    stopper: AbortController,
    onProgress: (progress: PullProgress) => void,
  ): Promise<PullProblem | null> => {
    const stop = (): void => stopper.abort();
    const tell = (progress: PullProgress): void => {
      setPull(name, { ...progress, stop });
      onProgress(progress);
    };
    setPull(name, { bytes: 0, of: 0, stop });
    const pulled = await dojo.images.pull(name, { signal: stopper.signal, onProgress: tell });
    await refresh();
    setPull(name, null);
    return pulled.ok ? null : pulled.problem;
  };
  const removeNow = async (name: string): Promise<void> => {
    await dojo.images.remove(name);
    await refresh();
  };

  return {
    images,
    total,
    pulls,
    pullOfAll,
    problem,
    removal,
    async pull(name) {
      if (pulls.peek().has(name)) return;
      problem.value = null;
      const failed = await bring(name, new AbortController(), () => undefined);
      if (failed !== null) problem.value = notBroughtWords(failed);
    },
    async pullAll() {
      if (pullOfAll.peek() !== null) return;
      problem.value = null;
      const stopper = new AbortController();
      const tell = (bytes: number): void => {
        const { sizeBytes } = total.peek();
        pullOfAll.value = { bytes, of: sizeBytes, stop: () => stopper.abort() };
      };
      for (const { name } of smallestFirst(images.peek())) {
        const image = images.peek().find((each) => each.name === name);
        // It has come with another.
        if (image === undefined || isWhollyKept(image)) continue;
        const before = total.peek().keptBytes;
        const missing = image.sizeBytes - image.keptBytes;
        tell(before);
        const failed = await bring(name, stopper, ({ bytes, of }) =>
          tell(before + missing - (of - bytes)),
        );
        if (failed !== null) problem.value = notBroughtWords(failed);
        // With what was damaged on its way, the others may still come.
        if (failed !== null && failed.kind !== 'corrupt') break;
      }
      pullOfAll.value = null;
    },
    async remove(name) {
      problem.value = null;
      const image = images.peek().find((each) => each.name === name);
      if (image === undefined) return;
      const neededBy = await practicesThatNeed(dojo, image);
      if (neededBy.length === 0) await removeNow(name);
      else removal.value = { image, neededBy };
    },
    async removeAsked(isMeant) {
      const asked = removal.peek();
      removal.value = null;
      if (isMeant && asked !== null) await removeNow(asked.image.name);
    },
    close() {
      for (const pull of pulls.peek().values()) pull.stop();
    },
  };
}

/** The smallest first, so that there soon are some. */
function smallestFirst(images: readonly ListedImage[]): readonly ListedImage[] {
  const missing = ({ sizeBytes, keptBytes }: ListedImage) => sizeBytes - keptBytes;
  return images
    .filter((image) => image.olderTag === null && !isWhollyKept(image))
    .toSorted((one, other) => missing(one) - missing(other));
}
