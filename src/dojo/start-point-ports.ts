import type { Files } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import type { StartPointKind, StartPointManifest } from '../kata/start-point-manifest.ts';
import type { ArchiveProblem, FilesByPath, LeftOut } from './archive-ports.ts';
import type { StorageProblem } from './ports.ts';

// What the dojo needs for start-points that a person brings, or makes of a practice.

/** Met by main, of what start-points/, archive/ and store/ have. */
export interface OwnStartPoints {
  /** Each folder that holds a manifest.json, checked. `taken` are names that are not to be had. */
  read(files: FilesByPath, taken: readonly NamedStartPoint[]): Promise<readonly ReadStartPoint[]>;
  /** The files of a .tgz, .tar or .zip. */
  unpack(archive: Uint8Array): Promise<Result<UnpackedFiles, ArchiveProblem>>;
  /** gzip of a tar with one root folder named `root`. */
  pack(files: Files, root: string, at: Date): Promise<Uint8Array<ArrayBuffer>>;
  readonly kept: StartPointStore;
}

/** A start-point by its name, and where it is: its folder, or words for where else. */
export type NamedStartPoint = { readonly name: string; readonly where: string };

export type UnpackedFiles = { readonly files: FilesByPath; readonly leftOut: readonly LeftOut[] };

/** Met by store/. Names are one name where they fold alike. */
export interface StartPointStore {
  list(): Promise<readonly KeptStartPoint[]>;
  /** All or none; each takes the place of the one that has its name. */
  keep(all: readonly KeptStartPoint[]): Promise<Result<null, StorageProblem>>;
  remove(name: string): Promise<Result<null, StorageProblem>>;
  /** Calls back after any of them was kept or removed, in this tab or another. Answers how to stop. */
  onChange(listener: () => void): () => void;
}

export type KeptStartPoint = CheckedStartPoint & {
  readonly kind: StartPointKind;
  readonly origin: StartPointOrigin;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
};

/** As it was written: the visible files in the manifest's order, and the one that rag_lambda names. */
export type CheckedStartPoint = {
  readonly manifest: StartPointManifest;
  readonly files: Files;
};

/** Where a start-point comes from. */
export type StartPointOrigin =
  /** A file or folder that was chosen. */
  | { readonly kind: 'file'; readonly name: string }
  /** `tag` is null for the default branch. */
  | {
      readonly kind: 'git';
      readonly url: string;
      readonly tag: string | null;
      readonly commit: string;
    }
  | { readonly kind: 'kata'; readonly id: string; readonly index: number };

/** A folder that holds a manifest.json; '' for the outermost. */
export type ReadStartPoint = {
  readonly folder: string;
  /** What its manifest makes of it; a custom one may as well be a language. */
  readonly kind: StartPointKind;
  readonly checked: Result<CheckedStartPoint, readonly StartPointFault[]>;
  /** That its name is one of those that are taken, or null. */
  readonly takenName: StartPointFault | null;
};

/** One thing that is wrong: the file, the key of it or null, and what was expected. */
export type StartPointFault = {
  readonly file: string;
  readonly key: string | null;
  readonly message: string;
};
