import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { membershipOf } from '../../dojo/membership-of.ts';
import { takeInFiles, type AnyFile, type TakenIn } from '../../dojo/take-in-files.ts';
import type { Membership } from '../../kata/manifest.ts';
import { arrivedWords } from '../words/arrivals.ts';

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
  const isBusy = signal(false);
  let stopping = new AbortController();

  async function arrivalOf({ name, result }: TakenIn): Promise<Omit<Arrival, 'place'>> {
    const group = await groupIn(result);
    const words = arrivedWords(result, group, here);
    if (!result.ok) return { name, kind: 'problem', words };
    const isHere = here.includes(group?.id ?? result.value.id);
    return { name, kind: isHere ? 'member' : 'elsewhere', words };
  }

  async function groupIn(result: TakenIn['result']): Promise<Membership | null> {
    if (!result.ok || result.value.kind.startsWith('group')) return null;
    const membership = await membershipOf(dojo, result.value.id);
    return membership.ok ? membership.value : null;
  }

  return {
    arrivals,
    count,
    isBusy,
    async bring(files) {
      if (isBusy.peek() || files.length === 0) return;
      stopping = new AbortController();
      const { signal: stopped } = stopping;
      batch(() => {
        arrivals.value = [];
        count.value = files.length;
        isBusy.value = true;
      });
      try {
        for (const [place, file] of files.entries()) {
          const done: TakenIn[] = [];
          await takeInFiles(dojo, [file], { signal: stopped, onFile: (one) => done.push(one) });
          for (const one of done) {
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
