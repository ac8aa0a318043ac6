import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { importFiles, type ChosenFile, type ImportedFile } from '../../dojo/import-files.ts';
import { membershipOf } from '../../dojo/membership-of.ts';
import { arrivedWords } from '../words/group.ts';

/** What became of one file. */
export type Arrival = {
  /** Its place among the files; names may be the same. */
  readonly place: number;
  readonly name: string;
  readonly kind: 'member' | 'elsewhere' | 'problem';
  readonly words: string;
};

export type ArrivalsModel = {
  /** Of the files that were brought last, in their order, as far as they are done. */
  readonly arrivals: ReadonlySignal<readonly Arrival[]>;
  /** How many were brought; 0 before the first. */
  readonly count: ReadonlySignal<number>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Takes them in, one after the other. While some are being taken in, no others are. */
  bring(files: readonly ChosenFile[]): Promise<void>;
  /** What is not yet taken in is left. */
  stop(): void;
};

/** Exports of members, brought together in a group. */
export function createArrivals(dojo: Dojo, groupId: string): ArrivalsModel {
  const arrivals = signal<readonly Arrival[]>([]);
  const count = signal(0);
  const isBusy = signal(false);
  let stopping = new AbortController();

  async function arrivalOf({ name, result }: ImportedFile): Promise<Omit<Arrival, 'place'>> {
    if (!result.ok) return { name, kind: 'problem', words: arrivedWords(result, null, groupId) };
    const membership = await membershipOf(dojo, result.value.id);
    const group = membership.ok ? membership.value : null;
    const kind = group?.id === groupId ? 'member' : 'elsewhere';
    return { name, kind, words: arrivedWords(result, group, groupId) };
  }

  return {
    arrivals,
    count,
    isBusy,
    async bring(files) {
      if (isBusy.peek() || files.length === 0) return;
      stopping = new AbortController();
      batch(() => {
        arrivals.value = [];
        count.value = files.length;
        isBusy.value = true;
      });
      try {
        for (const [place, file] of files.entries()) {
          const { signal: stopped } = stopping;
          const imported = await importFiles(dojo, [file], {
            signal: stopped,
            onFile: () => undefined,
          });
          for (const one of imported) {
            arrivals.value = [...arrivals.value, { ...(await arrivalOf(one)), place }];
          }
        }
      } finally {
        isBusy.value = false;
      }
    },
    stop: () => stopping.abort(),
  };
}
