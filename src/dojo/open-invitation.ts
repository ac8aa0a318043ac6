import { isSameGroup } from '../kata/group-json.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Group } from './group-ports.ts';
import type { InvitationProblem } from './invitation-ports.ts';

export type Invitation = {
  readonly group: Group;
  readonly standing: InvitationStanding;
  /** Whether this app can run its tests. */
  readonly isLanguageHere: boolean;
};

export type InvitationStanding =
  | 'new'
  /** The same group, to the letter. */
  | 'here'
  /** Another group has its id. */
  | 'differs'
  /** A practice has its id. */
  | 'taken';

/** What an invitation invites to, and how that stands to what is here. Changes nothing. */
export async function openInvitation(
  dojo: Dojo,
  text: string,
): Promise<Result<Invitation, InvitationProblem>> {
  const read = await dojo.invitations.read(text);
  if (!read.ok) return read;
  const group = read.value;
  const languages = await dojo.startPoints.languages();
  return ok({
    group,
    standing: await invitationStanding(dojo, group),
    isLanguageHere: languages.some(
      ({ manifest }) => manifest.image_name === group.manifest.image_name,
    ),
  });
}

export async function invitationStanding(dojo: Dojo, group: Group): Promise<InvitationStanding> {
  const { id } = group.manifest;
  const here = await dojo.groups.find(id);
  if (here !== null) return isSameGroup(here, group) ? 'here' : 'differs';
  return (await dojo.store.listKatas()).some((kata) => kata.id === id) ? 'taken' : 'new';
}
