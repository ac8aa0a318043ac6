import { failed, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { importKata, type Imported, type ImportProblem } from './import-kata.ts';

/** What of a file that a person chose or dropped is needed. */
export type ChosenFile = Pick<File, 'name' | 'arrayBuffer'>;

export type ImportedFile = {
  readonly name: string;
  readonly result: Result<Imported, ImportFileProblem>;
};

export type ImportFileProblem =
  | ImportProblem
  /** The browser could not read the file: it is gone, or a folder. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The person stopped before it was this one's turn. */
  | { readonly kind: 'stopped' };

/**
 * Takes in several files, one after the other in their order; a bad one never stops the others. There
 * is one answer for each file, told to `onFile` as it comes. Stopped, what was taken in stays.
 */
export async function importFiles(
  dojo: Dojo,
  files: readonly ChosenFile[],
  options: { readonly signal: AbortSignal; readonly onFile: (file: ImportedFile) => void },
): Promise<readonly ImportedFile[]> {
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const result = options.signal.aborted
      ? failed({ kind: 'stopped' } as const)
      : await importFile(dojo, file);
    const done = { name: file.name, result };
    imported.push(done);
    options.onFile(done);
  }
  return imported;
}

async function importFile(
  dojo: Dojo,
  file: ChosenFile,
): Promise<Result<Imported, ImportFileProblem>> {
  const bytes = await file.arrayBuffer().catch((error: unknown) => String(error));
  if (typeof bytes === 'string') return failed({ kind: 'unreadable', reason: bytes });
  return importKata(dojo, new Uint8Array(bytes));
}
