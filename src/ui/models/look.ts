import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { StorageProblem } from '../../dojo/ports.ts';
import type { Setting } from '../../dojo/remote-ports.ts';
import type { Options } from '../../kata/options.ts';
import type { Result } from '../../kata/result.ts';
import { readLookChoice, usualFontSizePx, type LookChoice, type Theme } from './look-choice.ts';

/**
 * How things look, to whoever draws. What counts, the first that says anything:
 *
 * 1. what the person chose in this browser, for all katas ('system' is a choice as well);
 * 2. what the kata that is open says in its own config/options.json: its theme where that is dark,
 *    its colour where that is off. A theme `light` or a colour `on` says nothing: every kata is born
 *    with them, so that nobody need have chosen them;
 * 3. the theme of the system, with colours, 14 px, and the tab size of the kata's manifest.
 */
export type Look = {
  readonly theme: ReadonlySignal<Theme>;
  readonly isColoured: ReadonlySignal<boolean>;
  readonly fontSizePx: ReadonlySignal<number>;
  /** null: as the kata's manifest says. */
  readonly tabSize: ReadonlySignal<number | null>;
  /** Seen at once, in every tab, and kept. What cannot be kept is seen until the page is left. */
  set(change: Partial<LookChoice>): Promise<Result<null, StorageProblem>>;
  /** From now on a kata is open whose options say this; null when it is left. */
  enterKata(options: KataLook | null): void;
  close(): void;
};

export type KataLook = Pick<Options, 'theme' | 'colour'>;

/** A copy of what was chosen that can be read at once, before anything is painted. */
export type LookCopy = { read(): LookChoice; write(choice: LookChoice): void };

export function createLook(setting: Setting, copy: LookCopy): Look {
  const chosen = signal(copy.read());
  const ofKata = signal<KataLook | null>(null);
  let isClosed = false;
  let sets = 0;
  let setsUnderWay = 0;

  const follow = (choice: LookChoice): void => {
    copy.write(choice);
    if (JSON.stringify(choice) !== JSON.stringify(chosen.peek())) chosen.value = choice;
  };
  const refresh = async (): Promise<void> => {
    const before = sets;
    const kept = readLookChoice(await setting.read());
    // What was read while something was being set may be older than that; its end is heard of.
    if (!isClosed && sets === before && setsUnderWay === 0) follow(kept);
  };
  const stopHearing = setting.onChange(() => void refresh());
  void refresh();

  return {
    theme: computed(
      () => chosen.value.theme ?? (ofKata.value?.theme === 'dark' ? 'dark' : 'system'),
    ),
    isColoured: computed(() => chosen.value.isColoured ?? ofKata.value?.colour !== 'off'),
    fontSizePx: computed(() => chosen.value.fontSizePx ?? usualFontSizePx),
    tabSize: computed(() => chosen.value.tabSize),
    async set(change) {
      sets += 1;
      setsUnderWay += 1;
      try {
        follow({ ...chosen.peek(), ...change });
        return await setting.change((was) => ({ ...readLookChoice(was), ...change }));
      } finally {
        setsUnderWay -= 1;
      }
    },
    enterKata(options) {
      ofKata.value = options;
    },
    close() {
      isClosed = true;
      stopHearing();
    },
  };
}
