import type { Result } from '../kata/result.ts';
import type { PastTime } from '../kata/time.ts';
import type { KataHistory, SalvagedCopy } from './ports.ts';

/** Makes the file that a person downloads, and reads one. Met by archive/. */
export interface Archive {
  /** gzip of a tar with one root folder named `root`: the work tree and .git. */
  tgz(copy: SalvagedCopy, root: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Trusts nothing in it: what is answered has been checked, object by object. */
  read(archive: Uint8Array): Promise<Result<ArchivedKata, ArchiveProblem>>;
}

export type ArchivedKata = {
  /** The id that it was kept under where it was made. */
  readonly id: string;
  readonly created: PastTime;
  readonly history: KataHistory;
};

/** Why an archive is not taken in. */
export type ArchiveProblem = {
  readonly kind:
    | 'not-an-archive'
    | 'too-large'
    /** A name that cannot be unpacked everywhere, or would lead out of its folder. */
    | 'bad-name'
    /** Links, devices and the like. */
    | 'not-a-file'
    /** It may be sound, but it is no kata as Pocket Dojo exports it. */
    | 'not-a-kata'
    | 'damaged';
  /** What in the archive is at fault; '' for all of it. */
  readonly entry: string;
  /** What is wrong with it, in words for a bug report. */
  readonly reason: string;
};
