import type { Dojo } from '../../dojo/dojo.ts';
import type { KataSummary } from '../../dojo/ports.ts';
import { lightsOf, type Light } from '../../kata/light.ts';
import { dateOf } from '../../kata/time.ts';

/** One of "my practices". */
export type Practice = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly lastAt: Date;
  readonly lights: readonly Light[];
};

export async function loadPractices(dojo: Dojo): Promise<readonly Practice[]> {
  return (await dojo.store.listKatas()).map(practiceOf);
}

function practiceOf(summary: KataSummary): Practice {
  const last = summary.events.at(-1);
  return {
    id: summary.id,
    title: summary.exercise ?? summary.displayName,
    language: summary.displayName,
    lastAt: last === undefined ? new Date(0) : dateOf(last.time),
    lights: lightsOf(summary.events),
  };
}
