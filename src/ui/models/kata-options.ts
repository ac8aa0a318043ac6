import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { KataHead, KataRepository } from '../../dojo/ports.ts';
import { setOption } from '../../dojo/set-option.ts';
import type { OptionName, Options } from '../../kata/options.ts';
import { unsetOptionWords } from '../words/kata.ts';
import type { Notice } from './notices.ts';
import { createTurns } from './turns.ts';

/** What a person has set for this kata; the other tabs that have it open follow. */
export type KataOptions = {
  readonly options: ReadonlySignal<Options>;
  setOption<Name extends OptionName>(name: Name, value: Options[Name]): Promise<void>;
};

export function createKataOptions(
  repository: KataRepository,
  kata: { readonly head: Signal<KataHead>; readonly notices: Signal<readonly Notice[]> },
): KataOptions {
  const { head, notices } = kata;
  const turns = createTurns();
  return {
    options: computed(() => head.value.options),
    setOption: (name, value) =>
      turns.take(async () => {
        const set = await setOption(repository, name, value);
        if (set.ok) head.value = { ...head.peek(), options: (await repository.head()).options };
        else notices.value = [{ kind: 'problem', words: unsetOptionWords(set.problem) }];
      }),
  };
}
