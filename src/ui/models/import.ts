import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Brought } from '../../dojo/brought.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { splitFolder } from '../../dojo/split-folder.ts';
import { takeInFiles, type TakenIn } from '../../dojo/take-in-files.ts';
import { createTurns } from './turns.ts';

export type ImportModel = {
  /** What became of each file, the latest last. */
  readonly rows: ReadonlySignal<readonly ImportRow[]>;
  /** How far it is, while anything is to come. */
  readonly progress: ReadonlySignal<ImportProgress | null>;
  /** What is added while others are taken in has its turn after them. */
  add(brought: readonly Brought[]): Promise<void>;
  stop(): void;
};

export type ImportRow = TakenIn & { readonly key: number };

export type ImportProgress = {
  /** Files, and folders. */
  readonly done: number;
  readonly of: number;
  /** Of the practices in the file whose turn it is; null until they are known. */
  readonly inside: { readonly done: number; readonly of: number } | null;
};

export function createImportModel(dojo: Dojo): ImportModel {
  const rows = signal<readonly ImportRow[]>([]);
  const progress = signal<ImportProgress | null>(null);
  let stopper = new AbortController();
  const turns = createTurns();

  const onFile = (file: TakenIn): void =>
    batch(() => {
      rows.value = [...rows.value, { ...file, key: rows.value.length }];
      const { done, of } = progress.value ?? { done: 0, of: 1 };
      progress.value = done + 1 === of ? null : { done: done + 1, of, inside: null };
    });

  const onStep = (done: number, of: number): void => {
    if (progress.value !== null) progress.value = { ...progress.value, inside: { done, of } };
  };

  return {
    rows,
    progress,
    async add(brought) {
      const all = brought.flatMap(splitFolder);
      if (all.length === 0) return;
      if (progress.peek() === null) stopper = new AbortController();
      const { done, of, inside } = progress.peek() ?? { done: 0, of: 0, inside: null };
      progress.value = { done, of: of + all.length, inside };
      const { signal } = stopper;
      await turns.take(() => takeInFiles(dojo, all, { signal, onFile, onStep }));
    },
    stop: () => stopper.abort(),
  };
}
