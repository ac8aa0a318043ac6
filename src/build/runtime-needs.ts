import type { BrowserNeed } from '../kata/browser-need.ts';
import type { RuntimeName } from './named-image.ts';

/** What not every browser has, and a runtime cannot do without. */
const runtimeNeeds: Partial<Readonly<Record<RuntimeName, readonly BrowserNeed[]>>> = {
  cpp: ['wasm-exceptions'],
  python: ['wasm-exceptions'],
};

/** Each once. */
export function needsOf(runtimes: readonly RuntimeName[]): readonly BrowserNeed[] {
  return [...new Set(runtimes.flatMap((name) => runtimeNeeds[name] ?? []))];
}
