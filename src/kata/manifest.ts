import type { PastTime } from './time.ts';

/** How a kata's runs start: from the visible files alone, or from what the run before left built. */
export type RunnerChoice = 'stateless' | 'stateful';

/** A language and its test framework, as a start-point names it. A version may be ''. */
export type NamedVersion = readonly [name: string, version: string];

/** The part of a manifest that a language start-point gives. Defaults are filled in. */
export type LanguageManifest = {
  readonly display_name: string;
  readonly image_name: string;
  /** Content hash of the language image, 64 hex digits, so that a later change can be told. */
  readonly image_sha: string;
  readonly filename_extension: readonly string[];
  readonly tab_size: number;
  /** The time limit of a run, in seconds, 1 to 20; runners cap it at 15. */
  readonly max_seconds: number;
  readonly highlight_filenames: readonly string[];
  readonly progress_regexs: readonly string[];
  readonly language: NamedVersion;
  readonly test_framework: NamedVersion;
  readonly runner_choice: RunnerChoice;
};

/** config/manifest.json of a kata: written at its creation, never changed, without the visible files. */
export type Manifest = LanguageManifest & {
  /** The exercise's display name; absent when there is none. */
  readonly exercise?: string;
  readonly version: 2;
  readonly created: PastTime;
  readonly id: string;
  /**
   * The id that the manifest itself names, of a kata that is kept here under another: a fork, or an
   * import whose id was taken. Answered on reading, and never written.
   */
  readonly imported_from?: string;
  readonly group_id?: string;
  readonly group_index?: number;
};

/** A group's: what the manifests of its katas are made of. Its id and its time are its own. */
export type GroupManifest = Omit<Manifest, 'imported_from' | 'group_id' | 'group_index'>;

/** Which member of which group a kata is. */
export type Membership = { readonly id: string; readonly avatarIndex: number };

/**
 * The group that a kata is in, or null. One that is kept under another id than its manifest names is
 * a copy of the member, and in no group itself.
 */
export function groupOf(manifest: Manifest): Membership | null {
  const { group_id: id, group_index: avatarIndex, imported_from: original } = manifest;
  if (id === undefined || avatarIndex === undefined || original !== undefined) return null;
  return { id, avatarIndex };
}

/** What a download is named by. */
export type KataLabel = Pick<Manifest, 'id' | 'created' | 'exercise' | 'group_id'>;

/** The most seconds that any run gets, whatever its manifest says. */
export const maxSecondsCap = 15;
