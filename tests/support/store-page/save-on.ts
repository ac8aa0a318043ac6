import type { KataRepository, KataStore } from '../../../src/dojo/ports.ts';
import { filesOf, patched } from '../../../src/kata/files.ts';
import { defaultOptions, type Options } from '../../../src/kata/options.ts';
import { creationOf, openNew, submissionOn } from '../katas.ts';
import { workload, type Step } from '../workload.ts';

/** What is on disk, so the store has said: event `index`, or edits that are to go into it. */
export type Writing = { readonly kind: 'event' | 'draft' | 'options'; readonly index: number };

/** The most events that a kata is given here. */
export const longest = 2000;

/** Types, changes an option now and then, tests, and so on without end. Makes the kata if need be. */
export async function saveOn(
  store: KataStore,
  id: string,
  tell: (done: Writing) => void,
): Promise<never> {
  const steps = workload(longest);
  const kata = await openOrMake(store, id);
  for (;;) {
    const { tip, events } = await kata.head();
    const index = events.length;
    tell({ kind: 'event', index: index - 1 });
    const step = steps[index];
    if (step === undefined) throw new RangeError(`no event ${index}: ${longest} at most`);
    const files = typedIn(step);
    const put = filesOf([['typed.txt', files['typed.txt'] ?? '']]);
    await sure(kata.keepDraft({ tab: 'A', on: index - 1, at: index, patch: { put, removed: [] } }));
    tell({ kind: 'draft', index });
    if (index % 3 === 0) {
      await sure(kata.setOptions(optionsAt(index)));
      tell({ kind: 'options', index });
    }
    const draft = { tab: 'A', patch: { put: filesOf([]), removed: [] } };
    await sure(kata.save({ ...submissionOn(tip, index), ...step, files, draft }));
  }
}

/** The files of an event: each has one that tells which it is. */
export function typedIn(step: Step): Step['files'] {
  const put = filesOf([['typed.txt', `typed for ${step.event.index}\n`]]);
  return patched(step.files, { put, removed: [] });
}

export function optionsAt(index: number): Options {
  return { ...defaultOptions, theme: index % 2 === 0 ? 'dark' : 'light' };
}

async function openOrMake(store: KataStore, id: string): Promise<KataRepository> {
  const opened = await store.openKata(id);
  if (opened.ok) return opened.value;
  if (opened.problem.kind !== 'unknown') throw new Error(JSON.stringify(opened.problem));
  return openNew(store, creationOf(id));
}

async function sure(answer: Promise<{ readonly ok: boolean }>): Promise<void> {
  const answered = await answer;
  if (!answered.ok) throw new Error(`not kept: ${JSON.stringify(answered)}`);
}
