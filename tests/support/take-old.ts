import { expect } from 'vitest';
import { readOld } from '../../src/archive/old/read-old.ts';
import type { ArchivedKata } from '../../src/dojo/archive-ports.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import type { TestDojo } from './dojo.ts';
import { valueOf } from './groups.ts';
import { openThere } from './katas.ts';
import type { FileMap } from './old-katas.ts';

/** The one kata of these folders, or the one of this id. */
export async function readOldKata(files: FileMap, id?: string): Promise<ArchivedKata> {
  const { katas, refused } = await readOld(files);
  expect(refused).toEqual([]);
  const kata = katas.find((each) => id === undefined || each.id === id);
  if (kata === undefined) throw new Error('no kata was found');
  return kata;
}

/** The same, taken in and open. */
export async function takeOldKata(
  dojo: TestDojo,
  files: FileMap,
  id?: string,
): Promise<KataRepository> {
  const kata = await readOldKata(files, id);
  valueOf(await dojo.store.adoptKata(kata.id, kata.history));
  return openThere(dojo.store, kata.id);
}
