import { signal, type ReadonlySignal } from '@preact/signals';

/** What a person is asked in the middle of something, one question at a time. */
export type Questions<Question, Answer> = {
  /** The question that waits for its answer; whoever draws it gives one. */
  readonly asked: ReadonlySignal<Asked<Question, Answer> | null>;
  /** Answers null when the person does not want to say, and as soon as `signal` is aborted. */
  readonly ask: (about: Question, signal: AbortSignal) => Promise<Answer | null>;
};

export type Asked<Question, Answer> = {
  readonly about: Question;
  /** The first answer counts; null is that there is none. */
  readonly answer: (answer: Answer | null) => void;
};

export function createQuestions<Question, Answer>(): Questions<Question, Answer> {
  const asked = signal<Asked<Question, Answer> | null>(null);
  return {
    asked,
    ask: (about, cancel) =>
      new Promise((resolve) => {
        const answer = (given: Answer | null): void => {
          cancel.removeEventListener('abort', onAbort);
          if (asked.peek()?.answer === answer) asked.value = null;
          resolve(given);
        };
        const onAbort = (): void => answer(null);
        cancel.addEventListener('abort', onAbort);
        // What was asked before is not drawn any more, so nobody could answer it.
        asked.peek()?.answer(null);
        asked.value = { about, answer };
        if (cancel.aborted) onAbort();
      }),
  };
}
