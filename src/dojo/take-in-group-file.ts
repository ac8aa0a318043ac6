import { isCluster } from '../kata/cluster-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Dojo } from './dojo.ts';
import type { InvitationProblem } from './invitation-ports.ts';
import type { AcceptProblem } from './invitation-standing.ts';
import type { TakenInGroup } from './take-in-archive.ts';

export type GroupFileProblem =
  | { readonly kind: 'bad-group'; readonly problem: InvitationProblem }
  | { readonly kind: 'group-refused'; readonly problem: AcceptProblem };

/** Takes in what a group, or a cluster, is shared by. */
export async function takeInGroupFile(
  dojo: Dojo,
  json: string,
): Promise<Result<TakenInGroup, GroupFileProblem>> {
  const read = await dojo.invitations.read(json);
  if (!read.ok) return failed({ kind: 'bad-group', problem: read.problem });
  const accepted = await acceptInvitation(dojo, read.value);
  if (!accepted.ok) return failed({ kind: 'group-refused', problem: accepted.problem });
  const id = isCluster(read.value) ? read.value.id : read.value.manifest.id;
  const kind = accepted.value === 'made' ? 'group' : 'group-here';
  return ok({ namedId: id, result: ok({ kind, id, namedId: id, absent: [] }) });
}
