import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { takeInFiles, type AnyFile, type TakenIn } from '../../dojo/take-in-files.ts';
import { createTurns } from './turns.ts';

export type ImportModel = {
  /** What became of each file, the latest last. */
  readonly rows: ReadonlySignal<readonly ImportRow[]>;
  /** How many of how many are done, while any are to come. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly of: number } | null>;
  /** Files that are added while others are taken in have their turn after them. */
  add(files: readonly AnyFile[]): Promise<void>;
  stop(): void;
};

export type ImportRow = TakenIn & { readonly key: number };

export function createImportModel(dojo: Dojo): ImportModel {
  const rows = signal<readonly ImportRow[]>([]);
  const progress = signal<{ readonly done: number; readonly of: number } | null>(null);
  let stopper = new AbortController();
  const turns = createTurns();

  const onFile = (file: TakenIn): void =>
    batch(() => {
      rows.value = [...rows.value, { ...file, key: rows.value.length }];
      const { done, of } = progress.value ?? { done: 0, of: 1 };
      progress.value = done + 1 === of ? null : { done: done + 1, of };
    });

  return {
    rows,
    progress,
    async add(files) {
      if (files.length === 0) return;
      if (progress.peek() === null) stopper = new AbortController();
      const { done, of } = progress.peek() ?? { done: 0, of: 0 };
      progress.value = { done, of: of + files.length };
      const { signal } = stopper;
      await turns.take(() => takeInFiles(dojo, files, { signal, onFile }));
    },
    stop: () => stopper.abort(),
  };
}
