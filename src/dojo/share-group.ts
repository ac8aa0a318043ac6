import { checkId } from '../kata/id.ts';
import { sharedJson } from '../kata/cluster-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Download } from './download-kata.ts';
import type { InvitationProblem } from './invitation-ports.ts';
import type { UnknownProblem } from './ports.ts';
import { wholeCluster } from './whole-cluster.ts';

export type SharedGroup = {
  /** What a link carries; see joinLink. */
  readonly code: string;
  readonly file: Download;
};

export type ShareProblem =
  | UnknownProblem
  /** Whoever got it could not read it: it is too large, or has what no group may have. */
  | { readonly kind: 'unshareable'; readonly problem: InvitationProblem };

/** A group, or a cluster, as others can be given it: whole, without those who joined. It is read back before. */
export async function shareGroup(
  dojo: Dojo,
  id: string,
): Promise<Result<SharedGroup, ShareProblem>> {
  checkId(id);
  const shared = (await wholeCluster(dojo, id)) ?? (await dojo.groups.find(id));
  if (shared === null) return failed({ kind: 'unknown', id });
  const code = await dojo.invitations.code(shared);
  const read = await dojo.invitations.read(code);
  if (!read.ok) return failed({ kind: 'unshareable', problem: read.problem });
  const bytes = new TextEncoder().encode(sharedJson(shared));
  return ok({ code, file: { name: `pocket-dojo-group-${id}.json`, bytes } });
}
