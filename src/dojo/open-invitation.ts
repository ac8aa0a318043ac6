import { isCluster } from '../kata/cluster-json.ts';
import { isSameGroup } from '../kata/group-json.ts';
import { newestImage } from '../kata/language-image.ts';
import { ok, type Result } from '../kata/result.ts';
import { clusterStanding } from './cluster-standing.ts';
import type { WholeCluster } from './cluster-ports.ts';
import type { Dojo } from './dojo.ts';
import type { Group } from './group-ports.ts';
import type { InvitationProblem } from './invitation-ports.ts';
import type { InvitationStanding } from './invitation-standing.ts';

export type Invitation = {
  readonly kind: 'group';
  readonly group: Group;
  readonly standing: InvitationStanding;
  /** Whether this app can run its tests. */
  readonly isLanguageHere: boolean;
};

export type ClusterInvitation = {
  readonly kind: 'cluster';
  readonly cluster: WholeCluster;
  readonly standing: InvitationStanding;
  /** What stands in the way, when something does; else the cluster's own. */
  readonly standingId: string;
  /** The names of those whose tests this app cannot run. */
  readonly missingLanguages: readonly string[];
};

/** What an invitation invites to, and how that stands to what is here. Changes nothing. */
export async function openInvitation(
  dojo: Dojo,
  text: string,
): Promise<Result<Invitation | ClusterInvitation, InvitationProblem>> {
  const read = await dojo.invitations.read(text);
  if (!read.ok) return read;
  const shared = read.value;
  const shipped = (await dojo.startPoints.languages()).map(({ manifest }) => manifest.image_name);
  const isLanguageHere = (group: Group): boolean =>
    newestImage(shipped, group.manifest.image_name) !== null;
  if (!isCluster(shared)) {
    const standing = await invitationStanding(dojo, shared);
    return ok({ kind: 'group', group: shared, standing, isLanguageHere: isLanguageHere(shared) });
  }
  const { standing, id: standingId } = await clusterStanding(dojo, shared);
  const missingLanguages = shared.groups
    .filter((group) => !isLanguageHere(group))
    .map(({ manifest }) => manifest.display_name);
  return ok({ kind: 'cluster', cluster: shared, standing, standingId, missingLanguages });
}

export async function invitationStanding(dojo: Dojo, group: Group): Promise<InvitationStanding> {
  const { id } = group.manifest;
  const here = await dojo.groups.find(id);
  if (here !== null) return isSameGroup(here, group) ? 'here' : 'differs';
  if ((await dojo.clusters.find(id)) !== null) return 'differs';
  return (await dojo.store.listKatas()).some((kata) => kata.id === id) ? 'taken' : 'new';
}
