import { failed, type Result } from '../kata/result.ts';
import { adoptArchived, type Imported, type ImportProblem } from './adopt-archived.ts';
import { adoptGroup, type AdoptedGroup } from './adopt-group.ts';
import type {
  ArchiveProblem,
  KataSummaryOfImport,
  LeftOut,
  OpenedArchive,
} from './archive-ports.ts';
import type { Dojo } from './dojo.ts';
import type { KataSummary, StorageProblem } from './ports.ts';
import { takeInStartPoints, type TakenInStartPoints } from './take-in-start-points.ts';

/** What became of all that an archive had. */
export type TakenInArchive = {
  readonly katas: readonly TakenInKata[];
  readonly groups: readonly TakenInGroup[];
  readonly startPoints: TakenInStartPoints;
  /** What was meant to be a kata or a group, and cannot be taken in. */
  readonly refused: readonly ArchiveProblem[];
  readonly leftOut: readonly LeftOut[];
  /** There for a backup alone: edits that no event holds, and names of settings. */
  readonly restored?: { readonly drafts: number; readonly settings: readonly string[] };
};

export type TakenInKata = {
  /** Its id in the archive. */
  readonly namedId: string;
  /** What is practised; null when it is not here. */
  readonly about: Pick<KataSummary, 'displayName' | 'exercise'> | null;
  readonly summary: KataSummaryOfImport;
  readonly result: Result<Imported, ImportProblem | StoppedProblem>;
};

export type TakenInGroup = {
  readonly namedId: string;
  readonly result: Result<AdoptedGroup, StorageProblem | StoppedProblem>;
};

/** The person stopped before it was this one's turn. */
export type StoppedProblem = { readonly kind: 'stopped' };

export type Steps = {
  readonly signal: AbortSignal;
  /** How many of how many are done. */
  readonly onStep?: (done: number, of: number) => void;
};

/** One after the other; a bad one never stops the others. Stopped, what was taken in stays. */
export async function takeInArchive(
  dojo: Dojo,
  opened: OpenedArchive,
  { name, signal, onStep }: Steps & { readonly name: string },
): Promise<TakenInArchive> {
  const of = opened.katas.length + opened.groups.length;
  const stopped = failed({ kind: 'stopped' } as const);
  const katas: TakenInKata[] = [];
  for (const kata of opened.katas) {
    onStep?.(katas.length, of);
    const result = signal.aborted ? stopped : await adoptArchived(dojo, kata);
    katas.push({ namedId: kata.id, about: null, summary: kata.summary, result });
  }
  const groups: TakenInGroup[] = [];
  for (const archived of opened.groups) {
    onStep?.(katas.length + groups.length, of);
    const result = signal.aborted ? stopped : await adoptGroup(dojo, archived);
    groups.push({ namedId: archived.group.manifest.id, result });
  }
  const startPoints = await takeInStartPoints(dojo, name, signal.aborted ? [] : opened.startPoints);
  return {
    katas: await withAbout(dojo, katas),
    groups,
    startPoints,
    refused: opened.refused,
    leftOut: opened.leftOut,
  };
}

async function withAbout(
  dojo: Dojo,
  katas: readonly TakenInKata[],
): Promise<readonly TakenInKata[]> {
  if (katas.length === 0) return katas;
  const here = new Map((await dojo.store.listKatas()).map((kata) => [kata.id, kata]));
  return katas.map((kata) => {
    const about = kata.result.ok ? here.get(kata.result.value.id) : undefined;
    return { ...kata, about: about ?? null };
  });
}
