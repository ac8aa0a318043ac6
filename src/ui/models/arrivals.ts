import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { AnyFile } from '../../dojo/any-file.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { membershipOf } from '../../dojo/membership-of.ts';
import { outcomesOf, type Outcome } from '../../dojo/outcomes-of.ts';
import { takeInFiles, type TakenIn } from '../../dojo/take-in-files.ts';
import type { Membership } from '../../kata/manifest.ts';
import { arrivedWords } from '../words/arrivals.ts';

/** What became of one file, or of one of several things in it. */
export type Arrival = {
  /** Its place among all; names may be the same. */
  readonly place: number;
  readonly name: string;
  readonly kind: 'member' | 'elsewhere' | 'problem';
  readonly words: string;
};

export type ArrivalsModel = {
  /** Of the files that were brought last, in their order, as far as they are done. */
  readonly arrivals: ReadonlySignal<readonly Arrival[]>;
  /** How many files were brought; 0 before the first. */
  readonly count: ReadonlySignal<number>;
  /** How many of them are done. */
  readonly done: ReadonlySignal<number>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Takes them in, one after the other. While some are being taken in, no others are. */
  bring(files: readonly AnyFile[]): Promise<void>;
  /** What is not yet taken in is left. */
  stop(): void;
};

/** Exports of members, brought together in a group, or in a cluster: `id`, of the groups `groupIds`. */
export function createArrivals(
  dojo: Dojo,
  id: string,
  groupIds: readonly string[] = [],
): ArrivalsModel {
  const here = [id, ...groupIds];
  const arrivals = signal<readonly Arrival[]>([]);
  const count = signal(0);
  const done = signal(0);
  const isBusy = signal(false);
  let stopping = new AbortController();

  async function arrivalOf(name: string, result: Outcome): Promise<Omit<Arrival, 'place'>> {
    const group = await groupIn(result);
    const words = arrivedWords(result, group, here);
    if (!result.ok) return { name, kind: 'problem', words };
    const isHere = here.includes(group?.id ?? result.value.id);
    return { name, kind: isHere ? 'member' : 'elsewhere', words };
  }

  async function groupIn(result: Outcome): Promise<Membership | null> {
    if (!result.ok || result.value.kind.startsWith('group')) return null;
    const membership = await membershipOf(dojo, result.value.id);
    return membership.ok ? membership.value : null;
  }

  return {
    arrivals,
    count,
    done,
    isBusy,
    async bring(files) {
      if (isBusy.peek() || files.length === 0) return;
      stopping = new AbortController();
      const { signal: stopped } = stopping;
      batch(() => {
        arrivals.value = [];
        count.value = files.length;
        done.value = 0;
        isBusy.value = true;
      });
      try {
        for (const file of files) {
          const told: TakenIn[] = [];
          await takeInFiles(dojo, [file], { signal: stopped, onFile: (one) => told.push(one) });
          const outcomes = told.flatMap(({ name, result }) =>
            outcomesOf(result).map((outcome) => ({ name, outcome })),
          );
          for (const { name, outcome } of outcomes) {
            const arrival = await arrivalOf(name, outcome);
            arrivals.value = [...arrivals.value, { ...arrival, place: arrivals.value.length }];
          }
          done.value += 1;
        }
      } finally {
        isBusy.value = false;
      }
    },
    stop: () => stopping.abort(),
  };
}
