import { signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { listLanguageImages, type ListedImage } from '../../dojo/list-language-images.ts';
import { notBroughtWords } from '../words/settings.ts';

/** The languages that are kept here, and those that could be. */
export type LanguageShelf = {
  readonly images: ReadonlySignal<readonly ListedImage[]>;
  /** By name, those that are being brought. */
  readonly pulls: ReadonlySignal<ReadonlyMap<string, Pull>>;
  /** Why the last one could not be brought; null when it was. */
  readonly problem: ReadonlySignal<string | null>;
  pull(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Nothing is brought any more. */
  close(): void;
};

export type Pull = { readonly bytes: number; readonly of: number; stop(): void };

export async function loadLanguageShelf(dojo: Dojo): Promise<LanguageShelf> {
  const images = signal(await listLanguageImages(dojo));
  const pulls = signal<ReadonlyMap<string, Pull>>(new Map());
  const problem = signal<string | null>(null);

  const setPull = (name: string, pull: Pull | null): void => {
    const now = new Map(pulls.peek());
    if (pull === null) now.delete(name);
    else now.set(name, pull);
    pulls.value = now;
  };

  return {
    images,
    pulls,
    problem,
    async pull(name) {
      if (pulls.peek().has(name)) return;
      const stopper = new AbortController();
      const tell = (progress: { readonly bytes: number; readonly of: number }): void =>
        setPull(name, { ...progress, stop: () => stopper.abort() });
      problem.value = null;
      tell({ bytes: 0, of: 0 });
      const pulled = await dojo.images.pull(name, { signal: stopper.signal, onProgress: tell });
      if (!pulled.ok) problem.value = notBroughtWords(pulled.problem);
      images.value = await listLanguageImages(dojo);
      setPull(name, null);
    },
    async remove(name) {
      problem.value = null;
      await dojo.images.remove(name);
      images.value = await listLanguageImages(dojo);
    },
    close() {
      for (const pull of pulls.peek().values()) pull.stop();
    },
  };
}
