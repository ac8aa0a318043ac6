import { isGroupJson } from '../kata/group-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { ImportProblem } from './adopt-archived.ts';
import type { AnyFile } from './any-file.ts';
import { openBrought, type Brought, type BroughtProblem } from './brought.ts';
import type { Dojo } from './dojo.ts';
import { restoreBackup } from './restore-backup.ts';
import {
  takeInArchive,
  type Steps,
  type StoppedProblem,
  type TakenInArchive,
} from './take-in-archive.ts';
import { takeInGroupFile, type GroupFileProblem } from './take-in-group-file.ts';

export type TakenIn = {
  readonly name: string;
  readonly result: Result<TakenInArchive, TakeInProblem>;
};

export type TakeInProblem = ImportProblem | BroughtProblem | StoppedProblem | GroupFileProblem;

/**
 * Takes in files and folders of any kind that we know, one after the other; a bad one never stops the
 * others. There is one answer for each, told to `onFile` as it comes. Stopped, what was taken in stays.
 */
export async function takeInFiles(
  dojo: Dojo,
  files: readonly Brought[],
  options: Steps & { readonly onFile: (file: TakenIn) => void },
): Promise<void> {
  for (const file of files) {
    const result = options.signal.aborted
      ? failed({ kind: 'stopped' } as const)
      : await takeIn(dojo, file, options);
    options.onFile({ name: file.name, result });
  }
}

async function takeIn(dojo: Dojo, brought: Brought, steps: Steps): Promise<TakenIn['result']> {
  if (!('files' in brought)) {
    if (await isGroup(brought)) return takeInGroup(dojo, brought);
    if (await isBackup(dojo, brought)) return ok(await restoreBackup(dojo, brought, steps));
  }
  const opened = await openBrought(dojo, brought);
  if (!opened.ok) return opened;
  return ok(await takeInArchive(dojo, opened.value, { ...steps, name: brought.name }));
}

async function isGroup(file: AnyFile): Promise<boolean> {
  return readable(async () => isGroupJson(await file.slice(0, 2000).text()));
}

async function isBackup(dojo: Dojo, file: AnyFile): Promise<boolean> {
  return readable(() => dojo.backups.isBackup(file));
}

/** What cannot be read is told by whoever reads it next. */
async function readable(told: () => Promise<boolean>): Promise<boolean> {
  try {
    return await told();
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

async function takeInGroup(dojo: Dojo, file: AnyFile): Promise<TakenIn['result']> {
  const group = await takeInGroupFile(dojo, await file.text());
  return group.ok ? ok({ ...nothing, groups: [group.value] }) : group;
}

const nothing: TakenInArchive = {
  katas: [],
  groups: [],
  startPoints: { kept: [], here: [], others: [], bad: [], problem: null },
  refused: [],
  leftOut: [],
};
