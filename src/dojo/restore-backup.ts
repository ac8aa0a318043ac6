import { isId } from '../kata/id.ts';
import type { ArchiveProblem, LeftOut } from './archive-ports.ts';
import { backupContents, backupEnd, type BackupEntry } from './backup-ports.ts';
import { restoreSettings } from './backed-up-settings.ts';
import type { AnyFile } from './any-file.ts';
import type { Dojo } from './dojo.ts';
import { restoreDrafts } from './restore-drafts.ts';
import { takeInArchive, type Steps, type TakenInArchive } from './take-in-archive.ts';
import { takeInGroupFile } from './take-in-group-file.ts';

/**
 * Takes in a backup, part by part: each is a file that could be brought by itself. What is here
 * already, or has gone on since, stays as it is, so that to restore twice is to restore once. A part
 * that is damaged never stops the others.
 */
export async function restoreBackup(
  dojo: Dojo,
  file: AnyFile,
  steps: Steps,
): Promise<TakenInArchive> {
  const taken = emptyTaking();
  let done = 0;
  let of = 0;
  let isWhole = false;
  const read = await dojo.backups.read(file, async (entry) => {
    if (steps.signal.aborted) return;
    if (entry.path === backupContents) of = katasIn(entry);
    isWhole = entry.path === backupEnd;
    await takeInEntry(dojo, entry, steps.signal, taken);
    if (entry.path.startsWith('katas/')) steps.onStep?.((done += 1), Math.max(of, done));
  });
  if (!read.ok) taken.refused.push(read.problem);
  else if (!isWhole && !steps.signal.aborted) taken.refused.push(cutShort);
  if (steps.signal.aborted) taken.leftOut.push({ entry: '', reason: 'stopped before its end' });
  const { startPoints, ...rest } = taken;
  return { ...rest, startPoints };
}

/** A tar that ends after any of its entries looks whole. */
const cutShort = { kind: 'damaged', entry: '', reason: 'its end is missing' } as const;

type Taking = {
  -readonly [Part in keyof TakenInArchive]: TakenInArchive[Part] extends readonly (infer Each)[]
    ? Each[]
    : TakenInArchive[Part];
} & { restored: { drafts: number; settings: readonly string[] } };

function emptyTaking(): Taking {
  return {
    katas: [],
    groups: [],
    startPoints: { kept: [], here: [], others: [], bad: [], problem: null },
    refused: [],
    leftOut: [],
    restored: { drafts: 0, settings: [] },
  };
}

async function takeInEntry(
  dojo: Dojo,
  { path, bytes }: BackupEntry,
  signal: AbortSignal,
  taken: Taking,
): Promise<void> {
  const [, kind = '', name = ''] = /^(?:(\w[\w-]*)\/)?([^/]+)$/.exec(path) ?? [];
  switch (kind) {
    case 'katas':
    case 'start-points':
      return takeInPart(dojo, { name, path, bytes }, signal, taken);
    case 'groups':
      return takeInGroup(dojo, path, textOf(bytes), taken);
    case 'drafts':
      return takeInDrafts(dojo, name, textOf(bytes), taken);
    default:
      if (path === backupEnd) return takeInSettings(dojo, textOf(bytes), taken);
      if (path !== backupContents) leave(taken, { entry: path, reason: 'it is not known here' });
  }
}

async function takeInPart(
  dojo: Dojo,
  part: BackupEntry & { readonly name: string },
  signal: AbortSignal,
  taken: Taking,
): Promise<void> {
  const opened = await dojo.archive.open(part.bytes);
  if (!opened.ok) {
    taken.refused.push(within(part.path, opened.problem));
    return;
  }
  const { katas, groups, startPoints, refused, leftOut } = await takeInArchive(dojo, opened.value, {
    name: part.name,
    signal,
  });
  taken.katas.push(...katas);
  taken.groups.push(...groups);
  taken.refused.push(...refused.map((problem) => within(part.path, problem)));
  taken.leftOut.push(...leftOut);
  const before = taken.startPoints;
  taken.startPoints = {
    kept: [...before.kept, ...startPoints.kept],
    here: [...before.here, ...startPoints.here],
    others: [...before.others, ...startPoints.others],
    bad: [...before.bad, ...startPoints.bad],
    problem: before.problem ?? startPoints.problem,
  };
}

async function takeInGroup(dojo: Dojo, path: string, json: string, taken: Taking): Promise<void> {
  const group = await takeInGroupFile(dojo, json);
  if (group.ok) taken.groups.push(group.value);
  else leave(taken, { entry: path, reason: group.problem.kind });
}

async function takeInDrafts(
  dojo: Dojo,
  fileName: string,
  json: string,
  taken: Taking,
): Promise<void> {
  const namedId = fileName.replace(/\.json$/, '');
  const kata = taken.katas.find((each) => each.namedId === namedId);
  if (!isId(namedId) || kata?.result.ok !== true) return;
  const { id, kind } = kata.result.value;
  const restored = await restoreDrafts(dojo, id, json, kind !== 'here-already');
  if (restored.ok) taken.restored.drafts += restored.value;
  else leave(taken, { entry: `drafts/${fileName}`, reason: restored.problem });
}

async function takeInSettings(dojo: Dojo, json: string, taken: Taking): Promise<void> {
  try {
    taken.restored.settings = await restoreSettings(dojo, json);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    leave(taken, { entry: 'settings.json', reason: error.message });
  }
}

function leave(taken: Taking, leftOut: LeftOut): void {
  taken.leftOut.push(leftOut);
}

function within(path: string, problem: ArchiveProblem): ArchiveProblem {
  return { ...problem, entry: problem.entry === '' ? path : `${path}: ${problem.entry}` };
}

/** How many katas there are to come; 0 when it does not say. */
function katasIn({ bytes }: BackupEntry): number {
  try {
    const { katas } = Object(JSON.parse(textOf(bytes))) as Readonly<Record<string, unknown>>;
    return typeof katas === 'number' && katas > 0 ? katas : 0;
  } catch {
    return 0;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
