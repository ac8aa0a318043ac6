import type { OpenProblem } from '../../dojo/ports.ts';
import { openWords } from '../words/sentences.ts';

/** A kata that cannot be opened, as an error whose message is for the person. */
export class CannotOpen extends Error {
  readonly problem: OpenProblem;

  constructor(problem: OpenProblem) {
    super(openWords(problem));
    this.problem = problem;
  }
}
