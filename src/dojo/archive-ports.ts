import type { Result } from '../kata/result.ts';
import type { PastTime } from '../kata/time.ts';
import type { Group } from './group-ports.ts';
import type { KataHistory, PushedHistory, SalvagedCopy } from './ports.ts';

/** Makes the file that a person downloads, and reads what a person brings. Met by archive/. */
export interface Archive {
  /** gzip of a tar with one root folder named `root`: the work tree and .git. */
  tgz(copy: SalvagedCopy, root: string): Promise<Uint8Array<ArrayBuffer>>;
  /** A pack of what the refs reach, and these commits do not. */
  pack(history: PushedHistory, had: readonly string[]): Promise<Uint8Array<ArrayBuffer>>;
  /** A .tgz, .tar or .zip. Trusts nothing in it: what is answered has been checked, object by object. */
  open(archive: Uint8Array): Promise<Result<OpenedArchive, ArchiveProblem>>;
  /** The same of a folder: its files by path. */
  openFolder(files: FilesByPath): Promise<Result<OpenedArchive, ArchiveProblem>>;
}

export type FilesByPath = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** All that an archive has for us. There is at least one thing in it, be it one that was left out. */
export type OpenedArchive = {
  readonly katas: readonly ArchivedKata[];
  readonly groups: readonly ArchivedGroup[];
  readonly startPoints: readonly StartPointFolder[];
  /** Katas and groups that were meant to be such, and cannot be taken in. */
  readonly refused: readonly ArchiveProblem[];
  readonly leftOut: readonly LeftOut[];
};

/** `reason` is in plain words. */
export type LeftOut = { readonly entry: string; readonly reason: string };

export type ArchivedKata = {
  /** The id that it was kept under where it was made. */
  readonly id: string;
  readonly created: PastTime;
  readonly history: KataHistory;
  readonly summary: KataSummaryOfImport;
};

/** What came in with a kata. */
export type KataSummaryOfImport = {
  /** The creation too. */
  readonly events: number;
  /** The events that are no file events: each is a light. */
  readonly lights: number;
  /** Those of its events: there already; derived from subjects and events.json; made, for a kata that was no git repository. */
  readonly tags: 'found' | 'derived' | 'made';
  /** Commits of its owner, and of options, that are no events. */
  readonly otherCommits: number;
  readonly leftOut: readonly LeftOut[];
  /** Indexes that had gaps before, each with the number that it has now. */
  readonly renumbered: readonly { readonly was: number; readonly now: number }[];
};

/** A group with its members, whose katas are among those of the same archive or are not there. */
export type ArchivedGroup = {
  readonly group: Group;
  readonly joined: readonly { readonly kataId: string; readonly avatarIndex: number }[];
};

/** A folder that holds a start-point's manifest.json; `files` by their paths in it. */
export type StartPointFolder = { readonly name: string; readonly files: FilesByPath };

/** Why an archive, or what is meant to be a kata in it, is not taken in. */
export type ArchiveProblem = {
  readonly kind:
    | 'not-an-archive'
    /** Packed by a program whose form is not read: rar, 7z, xz. */
    | 'packed-otherwise'
    | 'encrypted'
    | 'too-large'
    /** A name that cannot be unpacked everywhere, or would lead out of its folder. */
    | 'bad-name'
    /** Links, devices and the like. */
    | 'not-a-file'
    /** It may be sound, but there is no kata in it as anyone exports it. */
    | 'not-a-kata'
    /** The files of a kata without its .git: GitHub's "Download ZIP" is so. */
    | 'no-history'
    /** A clone of the newest commits alone. */
    | 'shallow'
    /** A clone whose objects, or whose whole .git, are in another folder. */
    | 'elsewhere'
    /** A form of git's repositories that is not read: a bundle, reftable, SHA-256. */
    | 'other-git'
    | 'damaged';
  /** What in the archive is at fault; '' for all of it. */
  readonly entry: string;
  /** What is wrong with it, in words for a bug report. */
  readonly reason: string;
};
