import type { Result } from '../kata/result.ts';
import type { Group } from './group-ports.ts';
import type { StorageProblem, TakenProblem } from './ports.ts';

// What the dojo needs of store/ for clusters; see group-ports.ts for their groups.

/**
 * A cluster is one exercise practised in several languages: a group for each. The groups know nothing
 * of it, nor do their katas; which groups belong together is kept here alone.
 */
export interface ClusterStore {
  /**
   * Saves a cluster and its groups, all or none: it is on disk when this is ok. A group that is here
   * already, to the letter, and in no cluster, is taken into it as it stands. Any other use of one of
   * the ids is a problem.
   */
  create(cluster: WholeCluster): Promise<Result<null, StorageProblem | TakenProblem>>;
  /** null when there is no such cluster here. */
  find(id: string): Promise<Cluster | null>;
  list(): Promise<readonly Cluster[]>;
}

export type Cluster = {
  readonly id: string;
  /** 2 to 5, in the order in which the languages were chosen. */
  readonly groupIds: readonly string[];
};

/** With all that its members begin with. */
export type WholeCluster = { readonly id: string; readonly groups: readonly Group[] };
