import type { TestColour } from '../../kata/event.ts';
import { createQuestions, type Questions } from './questions.ts';

/** What a person saw who ran the tests themselves. */
export type SeenLight = {
  readonly colour: TestColour;
  readonly stdout: string;
  readonly stderr: string;
};

/** Asked by the runner that is a person, on a press of [test]. What it was pressed with is not shown. */
export type SeenQuestions = Questions<unknown, SeenLight>;

export function createSeenQuestions(): SeenQuestions {
  return createQuestions();
}
