import type { BrowserNeed } from '../../kata/browser-need.ts';

/** Which of these this browser has not: each is tried with the smallest module that has it. */
export function lacks(needs: readonly BrowserNeed[]): readonly BrowserNeed[] {
  return needs.filter((need) => !WebAssembly.validate(new Uint8Array([...header, ...tries[need]])));
}

/** `\0asm`, version 1, and one function of no arguments and no result. */
const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0];

const tries: Readonly<Record<BrowserNeed, readonly number[]>> = {
  // (func (try (do) (catch_all)))
  'wasm-exceptions': [10, 8, 1, 6, 0, 0x06, 0x40, 0x19, 0x0b, 0x0b],
};
