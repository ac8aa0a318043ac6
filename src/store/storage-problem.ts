import type { StorageProblem } from '../dojo/ports.ts';

/** What the browser's storage refused, as a problem. Any other error is a mistake of ours: thrown on. */
export function storageProblemOf(error: unknown): StorageProblem {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'QuotaExceededError') return { kind: 'quota' };
  return { kind: 'storage', reason: `${error.name}: ${error.message}` };
}
