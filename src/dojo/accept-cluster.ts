import { failed, ok, type Result } from '../kata/result.ts';
import type { WholeCluster } from './cluster-ports.ts';
import { clusterStanding } from './cluster-standing.ts';
import type { Dojo } from './dojo.ts';
import type { AcceptProblem } from './invitation-standing.ts';

/**
 * Makes a cluster of another machine here, all of it, under the ids that it has there; one that is
 * here already stays as it is, and is back when it was deleted.
 */
export async function acceptCluster(
  dojo: Dojo,
  cluster: WholeCluster,
): Promise<Result<'made' | 'here', AcceptProblem>> {
  const made = await dojo.clusters.create(cluster);
  if (!made.ok) {
    if (made.problem.kind !== 'taken') return failed(made.problem);
    const { standing, id } = await clusterStanding(dojo, cluster);
    if (standing !== 'here') {
      return failed({ kind: standing === 'differs' ? 'differs' : 'taken', id });
    }
  }
  // One of its groups may have been here alone, and deleted.
  const ids = [cluster.id, ...cluster.groups.map(({ manifest }) => manifest.id)];
  const back = await dojo.deletions.unmark(ids);
  if (!back.ok) return back;
  if (made.ok) void dojo.persistence.ask();
  return ok(made.ok ? 'made' : 'here');
}
