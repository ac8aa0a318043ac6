import { isSameGroup } from '../kata/group-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { ArchivedGroup } from './archive-ports.ts';
import type { Dojo } from './dojo.ts';
import type { Group } from './group-ports.ts';
import type { StorageProblem } from './ports.ts';
import { withNewId } from './with-new-id.ts';

export type AdoptedGroup = {
  /** `group-here`: it was here already, to the letter. */
  readonly kind: 'group' | 'group-here';
  readonly id: string;
  /** The id that it came with. It is not `id` when something else has it here. */
  readonly namedId: string;
  /** Those who joined it there and are not here. */
  readonly absent: ArchivedGroup['joined'];
};

/**
 * Takes in a group, after the katas that came with it: each of these is in it, as its manifest says.
 * Who did not come along stays who they are, as in cyber-dojo: no one else here is given that avatar.
 * Under a new id it begins without anyone: the manifests of its members name the other one.
 */
export async function adoptGroup(
  dojo: Dojo,
  { group, joined }: ArchivedGroup,
): Promise<Result<AdoptedGroup, StorageProblem>> {
  const namedId = group.manifest.id;
  const accepted = await acceptInvitation(dojo, group);
  if (!accepted.ok) {
    const { problem } = accepted;
    if (!('id' in problem)) return failed(problem);
    const beside = await besideTheOther(dojo, group);
    return beside.ok ? ok({ ...beside.value, namedId, absent: joined }) : beside;
  }
  for (const { avatarIndex, kataId } of joined) {
    const claimed = await dojo.groups.claim({ groupId: namedId, avatarIndex, kataId });
    // Someone here has become that animal meanwhile: then both are.
    if (!claimed.ok && claimed.problem.kind !== 'taken') return failed(claimed.problem);
  }
  const here = new Set((await dojo.store.listKatas()).map(({ id }) => id));
  return ok({
    kind: accepted.value === 'made' ? 'group' : 'group-here',
    id: namedId,
    namedId,
    absent: joined.filter(({ kataId }) => !here.has(kataId)),
  });
}

/** Under a new id, unless an earlier import has put it under one. */
async function besideTheOther(
  dojo: Dojo,
  group: Group,
): Promise<Result<Pick<AdoptedGroup, 'kind' | 'id'>, StorageProblem>> {
  const earlier = (await dojo.groups.list()).find((each) =>
    isSameGroup(withId(each, group.manifest.id), group),
  );
  if (earlier !== undefined) {
    const { id } = earlier.manifest;
    const back = await dojo.deletions.unmark([id]);
    return back.ok ? ok({ kind: 'group-here', id }) : failed(back.problem);
  }
  const made = await withNewId(dojo, (id) => dojo.groups.create(withId(group, id)));
  return made.ok ? ok({ kind: 'group', id: made.value }) : failed(made.problem);
}

function withId({ manifest, files }: Group, id: string): Group {
  return { manifest: { ...manifest, id }, files };
}
