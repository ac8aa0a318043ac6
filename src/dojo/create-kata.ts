import type { Result } from '../kata/result.ts';
import { defaultOptions } from '../kata/options.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';
import { startOf, type Choice } from './start-of.ts';
import { withNewId } from './with-new-id.ts';

/** A new practice of one person. Its id is the answer, and it is on disk. */
export async function createKata(
  dojo: Dojo,
  choice: Choice,
): Promise<Result<string, StorageProblem>> {
  return withNewId(dojo, (id) => {
    const { manifest, files } = startOf(choice, id, dojo.clock.now());
    return dojo.store.createKata({ manifest, options: defaultOptions, files });
  });
}
