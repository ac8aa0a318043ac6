import type { Imported } from '../../src/dojo/adopt-archived.ts';
import type { Dojo } from '../../src/dojo/dojo.ts';
import { takeInFiles, type TakenIn, type TakeInProblem } from '../../src/dojo/take-in-files.ts';
import type { Result } from '../../src/kata/result.ts';

/** What became of the one kata of an archive. */
export async function importKata(
  dojo: Dojo,
  archive: Uint8Array,
): Promise<Result<Imported, TakeInProblem>> {
  const { result } = await takeIn(dojo, archive);
  if (!result.ok) return result;
  const [kata, ...others] = result.value.katas;
  if (kata === undefined || others.length > 0) throw new Error('not one kata');
  return kata.result;
}

/** What became of an archive. */
export async function takeIn(dojo: Dojo, archive: Uint8Array, name = 'x.tgz'): Promise<TakenIn> {
  const told: TakenIn[] = [];
  const file = new File([Uint8Array.from(archive)], name);
  const { signal } = new AbortController();
  await takeInFiles(dojo, [file], { signal, onFile: (one) => told.push(one) });
  const [one] = told;
  if (one === undefined) throw new Error('it was not told what became of the file');
  return one;
}
