import { isCluster } from '../kata/cluster-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { acceptCluster } from './accept-cluster.ts';
import type { Dojo } from './dojo.ts';
import type { Group } from './group-ports.ts';
import type { Shareable } from './invitation-ports.ts';
import type { AcceptProblem } from './invitation-standing.ts';
import { invitationStanding } from './open-invitation.ts';

/**
 * Makes a group, or a cluster, of another machine here, under the id that it has there; one that is here already
 * stays as it is, and is back when it was deleted.
 */
export async function acceptInvitation(
  dojo: Dojo,
  shared: Shareable,
): Promise<Result<'made' | 'here', AcceptProblem>> {
  return isCluster(shared) ? acceptCluster(dojo, shared) : acceptGroup(dojo, shared);
}

async function acceptGroup(
  dojo: Dojo,
  group: Group,
): Promise<Result<'made' | 'here', AcceptProblem>> {
  const { id } = group.manifest;
  const made = await dojo.groups.create(group);
  if (made.ok) {
    void dojo.persistence.ask();
    return ok('made');
  }
  if (made.problem.kind !== 'taken') return failed(made.problem);
  const standing = await invitationStanding(dojo, group);
  if (standing !== 'here') {
    return failed({ kind: standing === 'differs' ? 'differs' : 'taken', id });
  }
  const back = await dojo.deletions.unmark([id]);
  return back.ok ? ok('here') : back;
}
