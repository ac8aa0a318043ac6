import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { goBack } from '../../dojo/go-back.ts';
import { relationTo, type Relation } from '../../dojo/relation.ts';
import type { Manifest } from '../../kata/manifest.ts';
import { notGoneBackWords } from '../words/deeds.ts';
import { justGoneBack } from './gone-back.ts';
import { mine } from './mine.ts';

/** What can be done with a light that is looked at. */
export type Deeds = {
  /** How the kata that is looked at stands to mine; null until it is known. */
  readonly relation: ReadonlySignal<Relation | null>;
  readonly isGoing: ReadonlySignal<boolean>;
  /** Why it could not be gone back. */
  readonly problem: ReadonlySignal<string | null>;
  /**
   * Goes on in my kata from a light of the one that is looked at. The id of my kata when its new
   * light is on disk, else null, with the problem told.
   */
  goBackTo(index: number): Promise<string | null>;
  close(): void;
};

export function createDeeds(dojo: Dojo, manifest: Manifest): Deeds {
  const relation = signal<Relation | null>(null);
  const isGoing = signal(false);
  const problem = signal<string | null>(null);
  const stopFollowing = effect(() => {
    const edited = mine.value;
    void relationTo(dojo, edited, manifest).then((found) => {
      if (edited === mine.peek()) relation.value = found;
    });
  });

  return {
    relation,
    isGoing,
    problem,
    async goBackTo(index) {
      const id = mineBy(manifest.id, relation.peek());
      if (id === null || isGoing.peek()) return null;
      isGoing.value = true;
      const gone = await goBack(dojo, id, { id: manifest.id, index }).finally(() => {
        isGoing.value = false;
      });
      problem.value = gone.ok ? null : notGoneBackWords(gone.problem);
      if (!gone.ok) return null;
      const { head, before } = gone.value;
      justGoneBack.value = { id, index: head.events.length - 1, before };
      return id;
    },
    close: stopFollowing,
  };
}

function mineBy(id: string, relation: Relation | null): string | null {
  if (relation?.kind === 'own') return id;
  return relation?.kind === 'beside' ? relation.id : null;
}
