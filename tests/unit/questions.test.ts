import { describe, expect, test } from 'vitest';
import { createQuestions } from '../../src/ui/models/questions.ts';

const never = new AbortController().signal;

describe('a question', () => {
  test('waits on the screen for the first answer', async () => {
    const { asked, ask } = createQuestions<string, number>();
    const answered = ask('how many?', never);
    const drawn = asked.value;
    expect(drawn?.about).toBe('how many?');
    drawn?.answer(42);
    expect(asked.value).toBeNull();
    drawn?.answer(54);
    expect(await answered).toBe(42);
  });

  test('is gone when the run that asked it is stopped', async () => {
    const { asked, ask } = createQuestions<string, number>();
    const stopper = new AbortController();
    const answered = ask('how many?', stopper.signal);
    stopper.abort();
    expect(asked.value).toBeNull();
    expect(await answered).toBeNull();
  });

  test('is not asked when the run was stopped before', async () => {
    const { asked, ask } = createQuestions<string, number>();
    expect(await ask('how many?', AbortSignal.abort())).toBeNull();
    expect(asked.value).toBeNull();
  });

  test('makes way for a newer one, and takes no answer from it', async () => {
    const { asked, ask } = createQuestions<string, number>();
    const first = ask('how many?', never);
    const second = ask('how few?', never);
    expect(await first).toBeNull();
    expect(asked.value?.about).toBe('how few?');
    asked.value?.answer(1);
    expect(await second).toBe(1);
  });
});
