import { isTakenBack } from '../kata/auto-revert.ts';
import { colourOf, type EventBody, type RunColour, type TestColour } from '../kata/event.ts';
import { lightAt } from '../kata/event-at.ts';
import { lightBefore, numberAt } from '../kata/numbers.ts';
import type { Editing, NextEvent } from './save-event.ts';

/** The light that a wrong prediction takes the kata back to. */
export type TakenBackTo = {
  readonly number: number;
  readonly colour: RunColour | 'create';
  /** What the run was predicted to be, and was not. */
  readonly predicted: TestColour;
};

type TakenBack = {
  readonly followedBy: NextEvent | null;
  readonly takenBackTo: TakenBackTo | null;
};

/**
 * The event that a run is followed by when it was predicted wrong and is to be taken back: the files
 * and the output of the light before it. null and null when it stays.
 */
export async function takenBack(
  { repository, head }: Editing,
  run: Extract<EventBody, { readonly predicted: unknown }>,
): Promise<TakenBack> {
  const { predicted } = run;
  if (predicted === 'none' || !isTakenBack(run)) return { followedBy: null, takenBackTo: null };
  const { id } = repository;
  const light = lightAt(id, head.events, lightBefore(head.events, head.events.length));
  const { files, ...output } = await repository.snapshot(light.index);
  const colour = colourOf(light);
  return {
    followedBy: { body: { colour, revert: [id, light.index] }, files, output },
    takenBackTo: { number: numberAt(head.events, light.index).major, colour, predicted },
  };
}
