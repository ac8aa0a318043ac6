import { expect } from 'vitest';
import type { ArchiveProblem } from '../../src/dojo/archive-ports.ts';
import type { Imported } from '../../src/dojo/adopt-archived.ts';
import type { TestDojo } from './dojo.ts';
import { importKata } from './import-kata.ts';

/** What became of an archive in an empty dojo: when it was refused, nothing of it was kept. */
export async function tryImport(
  dojo: TestDojo,
  archive: Uint8Array,
): Promise<Imported | ArchiveProblem> {
  const imported = await importKata(dojo, archive);
  if (imported.ok) return imported.value;
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  expect(databases.filter((name) => name.startsWith(`${dojo.prefix}kata-`))).toEqual([]);
  if (imported.problem.kind === 'bad-archive') return imported.problem.problem;
  throw new Error(`the storage refused: ${JSON.stringify(imported.problem)}`);
}
