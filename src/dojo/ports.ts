import type { KataEvent } from '../kata/event.ts';
import type { Files, FilesPatch } from '../kata/files.ts';
import type { KeptFiles } from '../kata/kept-files.ts';
import type { KataLabel, LanguageManifest, Manifest, Membership } from '../kata/manifest.ts';
import type { Options } from '../kata/options.ts';
import type { Output } from '../kata/output.ts';
import type { Result } from '../kata/result.ts';

// What the dojo needs from the rooms around it. Each interface is met by one room, and handed in by
// main; nothing here says how. Those of groups, of the archive, of the runners and of the browser
// are in files of their own beside this one.

// ---------------------------------------------------------------- the store

/** Where katas are kept. Met by store/. */
export interface KataStore {
  /** Saves event 0: the kata is on disk when this is ok. An id that is taken is a problem. */
  createKata(creation: Creation): Promise<Result<null, StorageProblem | TakenProblem>>;
  /**
   * Makes a kata of commits and tags as they are: an import, or a fork with its past. Its id is the
   * one that counts from then on; the manifest in its history may name another.
   */
  adoptKata(id: string, history: KataHistory): Promise<Result<null, AdoptProblem>>;
  /** How a history stands to the kata of this id. */
  standing(id: string, history: KataHistory): Promise<Standing>;
  /**
   * Moves a kata on to a history that it is the past of, in one strict transaction; to any other
   * nothing is done. Answers how the history stood to it.
   */
  advanceKata(
    id: string,
    history: KataHistory,
  ): Promise<Result<Standing, Exclude<AdoptProblem, { readonly kind: 'taken' }>>>;
  /**
   * What is here and not deleted, newest first. Katas that the catalogue has missed (a crash) are
   * found again.
   */
  listKatas(): Promise<readonly KataSummary[]>;
  openKata(id: string): Promise<Result<KataRepository, OpenProblem>>;
  /** What can be read of a kata that is damaged, as a repository that is whole. Changes nothing. */
  salvageKata(id: string): Promise<Result<SalvagedCopy, OpenProblem>>;
  /** Deletes the kata's database. It waits for, or closes, connections of this tab to it. */
  deleteKata(id: string): Promise<void>;
  /**
   * Calls back after a kata was made, moved on or deleted, or a group or cluster was made, in this tab or another;
   * options and drafts are no change. Answers how to stop.
   */
  onChange(listener: () => void): () => void;
}

/** Another kata, group or cluster has the id, or another kata the avatar. */
export type TakenProblem = { readonly kind: 'taken' };

export type Creation = {
  readonly manifest: Manifest;
  readonly options: Options;
  readonly files: Files;
};

/** Commits as another repository has them: all that its refs reach, and maybe more. */
export type KataHistory = Pick<RepositoryCopy, 'objects' | 'refs'> & {
  /** Options that were set and are in no commit yet. */
  readonly pending: Options | null;
};

/** Full ref names to commit ids, and the objects that they reach. */
export type PushedHistory = Pick<RepositoryCopy, 'objects' | 'refs'>;

/** One row of "my practices": enough to draw it without opening the kata. */
export type KataSummary = {
  readonly id: string;
  readonly displayName: string;
  readonly exercise: string | null;
  readonly events: readonly KataEvent[];
  /** Left out when it is in none. */
  readonly group?: Membership;
};

/** One kata, open. Every read answers from the commit that the branch or tag names at that moment. */
export interface KataRepository {
  readonly id: string;
  /** The branch tip and what stands in it. */
  head(): Promise<KataHead>;
  /** What event `index` holds; negative counts back from the last. Throws RangeError naming the bound. */
  snapshot(index: number): Promise<Snapshot>;
  /**
   * Saves one event in one strict transaction: objects, branch, tag, the pending options that it
   * carries, and this tab's draft. When it is ok, it is on disk. When another tab was faster the
   * submission is kept under a fail tag, and the problem says which.
   */
  save(submission: Submission): Promise<Result<KataHead, SaveProblem>>;
  /**
   * Sets these options, and leaves the others, at once and without a commit: `head` answers them,
   * and the next event carries them.
   */
  setOptions(change: Partial<Options>): Promise<Result<null, StorageProblem>>;
  /** What the last stateful run that ended left, and the event that it made; null when there is none. */
  keptFiles(): Promise<{ readonly index: number; readonly files: KeptFiles } | null>;
  /** Drafts of all tabs, oldest first. */
  drafts(): Promise<readonly Draft[]>;
  /** Keeps this tab's draft, in place of the one it had on that event. An empty patch drops it. */
  keepDraft(draft: Draft): Promise<Result<null, StorageProblem>>;
  dropDraft(tab: string, on: number): Promise<void>;
  /** Everything that git has of this kata, for an export. */
  copy(): Promise<RepositoryCopy>;
  /** Calls back after another tab has saved an event or a draft of this kata. Answers how to stop. */
  onChange(listener: () => void): () => void;
  close(): void;
}

export type KataHead = {
  /** The commit id of main. */
  readonly tip: string;
  readonly manifest: Manifest;
  readonly options: Options;
  readonly events: readonly KataEvent[];
};

/** The tree of one event. */
export type Snapshot = Output & { readonly index: number; readonly files: Files };

/** "This is event N, made from the tip that I know." */
export type Submission = {
  readonly parent: string;
  /** Its `index` is the tag that is claimed. */
  readonly event: KataEvent;
  readonly files: Files;
  readonly output: Output;
  /**
   * The event that comes right after it, in the same transaction: there are both or neither. What
   * is kept under a fail tag is the first alone.
   */
  readonly followedBy?: Pick<Submission, 'event' | 'files' | 'output'>;
  /**
   * The submitting tab, and what its editor holds beyond the last `files` at the moment of saving: it
   * takes the place of the tab's draft, on the last event. null for one that no editor is behind.
   */
  readonly draft: { readonly tab: string; readonly patch: FilesPatch } | null;
  /**
   * What the run left built. It takes the place of what an earlier event left; when it is too much,
   * or the disk too full for it, nothing is kept. Left out, what there is stays its event's.
   */
  readonly kept?: KeptFiles;
};

/** Edits that no event holds yet. */
export type Draft = {
  readonly tab: string;
  /** The index of the event that they were made on. */
  readonly on: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly patch: FilesPatch;
};

/** The disk is full, or the browser took the database away. Nothing was half-written. */
export type StorageProblem =
  { readonly kind: 'quota' } | { readonly kind: 'storage'; readonly reason: string };

export type SaveProblem =
  | StorageProblem
  /** Another tab's event was first. This submission is whole under `failTag`. */
  | { readonly kind: 'overtaken'; readonly index: number; readonly failTag: string };

/**
 * A history beside a kata: it has the same events, or more of them, or is a part of what is here; or
 * the two went different ways; or there is no such kata.
 */
export type Standing = 'same' | 'ahead' | 'behind' | 'diverged' | 'unknown';

export type AdoptProblem =
  | StorageProblem
  | TakenProblem
  /** What is missing or wrong in the history, in words for a bug report. Nothing was stored. */
  | { readonly kind: 'damaged'; readonly id: string; readonly reason: string };

export type UnknownProblem = { readonly kind: 'unknown'; readonly id: string };

export type OpenProblem =
  | UnknownProblem
  /** What the check at opening found, in words for a bug report. */
  | { readonly kind: 'damaged'; readonly id: string; readonly reason: string }
  | { readonly kind: 'storage'; readonly reason: string };

/** Where the manifest does not read, only the id and the time of the oldest commit are known. */
export type SalvagedCopy = Omit<RepositoryCopy, 'manifest'> & { readonly manifest: KataLabel };

/** A repository as git has it; `objects` are loose objects: zlib of `type size\0content`. */
export type RepositoryCopy = {
  readonly manifest: Manifest;
  readonly objects: readonly { readonly oid: string; readonly deflated: Uint8Array<ArrayBuffer> }[];
  /** Full ref names to commit ids: `refs/heads/main`, `refs/tags/0`. */
  readonly refs: ReadonlyMap<string, string>;
  /** The tip's tree, flat, in git's path order. */
  readonly tree: readonly {
    readonly path: string;
    readonly oid: string;
    /** git's own: 100644, or 100755 in an imported kata. */
    readonly mode: string;
    readonly content: Uint8Array<ArrayBuffer>;
  }[];
  /** Files of the work tree that differ from the tip: a pending config/options.json. */
  readonly pending: ReadonlyMap<string, string>;
};

// ------------------------------------------------------------- start-points

/** What can be practised, and in what. Met by start-points/. */
export interface StartPoints {
  /** Sorted by name, case aside. */
  exercises(): Promise<readonly Exercise[]>;
  languages(): Promise<readonly Language[]>;
  /** Practices with a story: each with its language and all of its files. */
  readyMade?(): Promise<readonly Language[]>;
}

export type Exercise = { readonly displayName: string; readonly files: Files };
export type Language = { readonly manifest: LanguageManifest; readonly files: Files };
