import { sameFiles, type Files } from '../kata/files.ts';
import { foldStartPointName } from '../kata/fold-start-point-name.ts';
import { allStartPoints, type AllStartPoints, type WithOrigin } from './all-start-points.ts';
import type { FilesByPath } from './archive-ports.ts';
import type { Dojo } from './dojo.ts';
import { languageHere, languageOf } from './language-of-start-point.ts';
import type { Language } from './ports.ts';
import type {
  CheckedStartPoint,
  KeptStartPoint,
  NamedStartPoint,
  ReadStartPoint,
  StartPointFault,
} from './start-point-ports.ts';

/** Start-points that were found in what a person brought. Nothing is kept yet. */
export type OfferedStartPoints = {
  readonly good: readonly GoodStartPoint[];
  readonly bad: readonly BadStartPoint[];
};

export type BadStartPoint = {
  readonly folder: string;
  readonly faults: readonly StartPointFault[];
};

export type GoodStartPoint = CheckedStartPoint &
  Pick<ReadStartPoint, 'folder' | 'kind'> & {
    readonly standing: StartPointStanding;
    /** The language of ours that runs it; null when none does, or it is an exercise. */
    readonly runBy: string | null;
  };

export type StartPointStanding =
  | { readonly kind: 'new' }
  /** It is here to the letter, ours or one that was kept. */
  | { readonly kind: 'same' }
  /** Another of its name is kept here. */
  | { readonly kind: 'replaces'; readonly was: KeptStartPoint };

/** Checks what is in these files, against what is here too. Tells all that is wrong, of all of them. */
export async function offerStartPoints(
  dojo: Dojo,
  files: FilesByPath,
): Promise<OfferedStartPoints> {
  const [all, languages] = await Promise.all([allStartPoints(dojo), dojo.startPoints.languages()]);
  const kept = await dojo.ownStartPoints.kept.list();
  const shipped = shippedOf(all);
  const read = await dojo.ownStartPoints.read(files, shipped);
  const good: GoodStartPoint[] = [];
  const bad: BadStartPoint[] = [];
  for (const { folder, kind, checked, takenName } of read) {
    if (!checked.ok) {
      bad.push({ folder, faults: checked.problem });
      continue;
    }
    const startPoint = checked.value;
    const imageName = startPoint.manifest.image_name ?? '';
    const runBy = languageHere(imageName, languages)?.manifest.display_name ?? null;
    const isShipped =
      takenName !== null &&
      shipped.some((each) => sameStart(each, startOf(kind, startPoint, languages)));
    if (takenName !== null && !isShipped) {
      bad.push({ folder, faults: [takenName] });
      continue;
    }
    const standing = isShipped ? ({ kind: 'same' } as const) : standingOf(startPoint, kept);
    good.push({ folder, kind, ...startPoint, standing, runBy });
  }
  return { good, bad };
}

/** What a practice would begin with. */
type Start = { readonly name: string; readonly manifest: unknown; readonly files: Files };

/** Those that the app itself has. */
function shippedOf(all: AllStartPoints): readonly (Start & NamedStartPoint)[] {
  const where = 'Pocket Dojo itself';
  const isOurs = ({ origin }: WithOrigin) => origin === null;
  return [
    ...all.exercises
      .filter(isOurs)
      .map(({ displayName: name, files }) => ({ name, manifest: null, files, where })),
    ...[...all.languages, ...all.readyMade]
      .filter(isOurs)
      .map(({ manifest, files }) => ({ name: manifest.display_name, manifest, files, where })),
  ];
}

function startOf(
  kind: ReadStartPoint['kind'],
  startPoint: CheckedStartPoint,
  languages: readonly Language[],
): Start {
  const name = startPoint.manifest.display_name;
  if (kind === 'exercise') return { name, manifest: null, files: startPoint.files };
  const { manifest, files } = languageOf(startPoint, languages);
  return { name, manifest, files };
}

function sameStart(a: Start, b: Start): boolean {
  return a.name === b.name && sameJson(a.manifest, b.manifest) && sameFiles(a.files, b.files);
}

function standingOf(
  { manifest, files }: CheckedStartPoint,
  kept: readonly KeptStartPoint[],
): StartPointStanding {
  const name = foldStartPointName(manifest.display_name);
  const was = kept.find((each) => foldStartPointName(each.manifest.display_name) === name);
  if (was === undefined) return { kind: 'new' };
  const isSame = sameJson(was.manifest, manifest) && sameFiles(was.files, files);
  return isSame ? { kind: 'same' } : { kind: 'replaces', was };
}

/** In whatever order their keys are. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
