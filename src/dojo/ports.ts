import type { KataEvent, RanOn, TestColour } from '../kata/event.ts';
import type { Files, FilesPatch } from '../kata/files.ts';
import type { LanguageManifest, Manifest, RunnerChoice } from '../kata/manifest.ts';
import type { Options } from '../kata/options.ts';
import type { Output } from '../kata/output.ts';
import type { Result } from '../kata/result.ts';

// What the dojo needs from the rooms around it. Each interface is met by one room, and handed in by
// main; nothing here says how.

// ---------------------------------------------------------------- the store

/** Where katas are kept. Met by store/. */
export interface KataStore {
  /** Saves event 0: the kata is on disk when this is ok. An id that is taken is a problem. */
  createKata(creation: Creation): Promise<Result<null, SaveProblem | { readonly kind: 'taken' }>>;
  /**
   * Makes a kata of commits and tags as they are: an import, or a fork with its past. Its id is the
   * one that counts from then on; the manifest in its history may name another.
   */
  adoptKata(id: string, history: KataHistory): Promise<Result<null, AdoptProblem>>;
  /** What is here, newest first. Katas that the catalogue has missed (a crash) are found again. */
  listKatas(): Promise<readonly KataSummary[]>;
  openKata(id: string): Promise<Result<KataRepository, OpenProblem>>;
  /** Deletes the kata's database. It waits for, or closes, connections of this tab to it. */
  deleteKata(id: string): Promise<void>;
}

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

/** One row of "my practices": enough to draw it without opening the kata. */
export type KataSummary = {
  readonly id: string;
  readonly displayName: string;
  readonly exercise: string | null;
  readonly events: readonly KataEvent[];
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
  /** Sets options at once, without a commit: `head` answers them, the next event carries them. */
  setOptions(options: Options): Promise<Result<null, StorageProblem>>;
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
   * The submitting tab, and what its editor holds beyond `files` at the moment of saving: it takes
   * the place of the tab's draft, on this event. null for an event that no editor is behind.
   */
  readonly draft: { readonly tab: string; readonly patch: FilesPatch } | null;
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

export type AdoptProblem =
  | StorageProblem
  | { readonly kind: 'taken' }
  /** What is missing or wrong in the history, in words for a bug report. Nothing was stored. */
  | { readonly kind: 'damaged'; readonly id: string; readonly reason: string };

export type OpenProblem =
  | { readonly kind: 'unknown'; readonly id: string }
  /** What the check at opening found, in words for a bug report. */
  | { readonly kind: 'damaged'; readonly id: string; readonly reason: string }
  | { readonly kind: 'storage'; readonly reason: string };

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

// -------------------------------------------------------------- the archive

/** Makes the file that a person downloads. Met by archive/. */
export interface Archive {
  /** gzip of a tar with one root folder named `root`: the work tree and .git. */
  tgz(copy: RepositoryCopy, root: string): Promise<Uint8Array<ArrayBuffer>>;
}

// ------------------------------------------------------------- start-points

/** What can be practised, and in what. Met by start-points/. */
export interface StartPoints {
  /** Sorted by name, case aside. */
  exercises(): Promise<readonly Exercise[]>;
  languages(): Promise<readonly Language[]>;
}

export type Exercise = { readonly displayName: string; readonly files: Files };
export type Language = { readonly manifest: LanguageManifest; readonly files: Files };

// ------------------------------------------------------------------ runners

/** From files to a result. Met by runners/: in the browser, remote, mock. */
export interface Runner {
  readonly ranOn: RanOn;
  /** Makes ready what the first run will need, in the background. */
  warm(): void;
  /** The kata is left: nothing that was made ready for it, or touched by it, stays. */
  rest(): void;
  /** Never rejects: all that can go wrong is a kind of result. */
  run(request: RunRequest, options: RunOptions): Promise<RunResult>;
  close(): void;
}

export type RunRequest = {
  readonly id: string;
  /** The index that the event of this run is to have. */
  readonly index: number;
  readonly files: Files;
  readonly manifest: {
    readonly image_name: string;
    readonly max_seconds: number;
    readonly runner_choice: RunnerChoice;
  };
};

export type RunOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
};

export type RunProgress =
  | { readonly kind: 'pulling'; readonly bytes: number; readonly of: number }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string };

export type RunResult =
  | (Output & {
      readonly kind: 'finished';
      /** Text files that the run made (at most 16, by name) and changed. Deleted ones are not told. */
      readonly created: Files;
      readonly changed: Files;
      readonly durationS: number;
      /** What a remote runner, or a person, says the colour is. */
      readonly reportedColour?: TestColour;
    })
  /** Stopped at max_seconds: the output so far, and no files. */
  | (Output & { readonly kind: 'timed_out'; readonly durationS: number })
  | { readonly kind: 'stopped' }
  /** The runner itself could not do it; nothing is known of the code. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Reads a run's colour by the kata's own red_amber_green.js. Met by runners/. */
export interface TrafficLight {
  judge(source: string | null, output: Output): Promise<Verdict>;
}

export type Verdict =
  | { readonly kind: 'colour'; readonly colour: TestColour }
  | { readonly kind: 'faulty'; readonly reason: string };
