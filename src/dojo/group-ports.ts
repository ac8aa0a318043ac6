import type { Files } from '../kata/files.ts';
import type { GroupManifest } from '../kata/manifest.ts';
import type { Result } from '../kata/result.ts';
import type { StorageProblem, TakenProblem } from './ports.ts';

// What the dojo needs of store/ for groups; see ports.ts for the rest of it.

/**
 * Groups, and who is which animal in them. A member is a kata whose manifest names its group and its
 * avatar; what is kept here beside it makes sure that no two members made here are the same animal.
 */
export interface GroupStore {
  /** Saves a group: it is on disk when this is ok. An id that is in use is a problem. */
  create(group: Group): Promise<Result<null, StorageProblem | TakenProblem>>;
  /** null when there is no such group here. */
  find(id: string): Promise<Group | null>;
  /** All that are here, with the files they begin with. */
  list(): Promise<readonly Group[]>;
  /** The avatars that are claimed, each with the id of its kata. */
  claims(id: string): Promise<ReadonlyMap<number, string>>;
  /** Gives a kata its avatar, which is `taken` when another kata has it. Done twice, it is done. */
  claim(claim: Claim): Promise<Result<null, StorageProblem | TakenProblem>>;
}

/** What every member of a group begins with. */
export type Group = { readonly manifest: GroupManifest; readonly files: Files };

export type Claim = {
  readonly groupId: string;
  readonly avatarIndex: number;
  readonly kataId: string;
};
