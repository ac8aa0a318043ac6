import { avatarName, avatarNames } from '../kata/avatars.ts';
import { checkId } from '../kata/id.ts';
import { leastUsedFirst } from '../kata/least-used-first.ts';
import { defaultOptions } from '../kata/options.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { pastTimeOf } from '../kata/time.ts';
import { clusterOf } from './cluster-of.ts';
import type { Dojo } from './dojo.ts';
import type { Group } from './group-ports.ts';
import { groupJoined } from './group-joined.ts';
import type { StorageProblem, UnknownProblem } from './ports.ts';
import { shuffled } from './shuffled.ts';
import { withNewId } from './with-new-id.ts';

export type Joined = { readonly id: string; readonly avatarIndex: number };

export type JoinProblem =
  | StorageProblem
  | UnknownProblem
  /** Every avatar that could have been given is someone. */
  | { readonly kind: 'full'; readonly id: string };

/**
 * A kata of one's own in a group, as a random avatar that is free; `indexes` are those to choose
 * from, all 64 if left out. In a cluster, those that are used least in all of it come first. The kata is made first and its avatar claimed then: were the browser to
 * die in between, reading the list of katas claims it.
 */
export async function joinGroup(
  dojo: Dojo,
  id: string,
  indexes: readonly number[] = [...avatarNames.keys()],
): Promise<Result<Joined, JoinProblem>> {
  checkId(id);
  for (const index of indexes) avatarName(index);
  const group = await dojo.groups.find(id);
  if (group === null) return failed({ kind: 'unknown', id });
  for (const avatarIndex of await inOrder(dojo, id, indexes)) {
    const made = await createMember(dojo, group, avatarIndex);
    if (!made.ok) return made;
    const claim = { groupId: id, avatarIndex, kataId: made.value };
    const claimed = await dojo.groups.claim(claim);
    if (claimed.ok) return ok({ id: made.value, avatarIndex });
    await dojo.store.deleteKata(made.value);
    const { problem } = claimed;
    // Someone was faster with this one.
    if (problem.kind !== 'taken') return failed(problem);
  }
  return failed({ kind: 'full', id });
}

/** In the order in which they are to be tried; those that are someone left out. */
async function inOrder(
  dojo: Dojo,
  id: string,
  indexes: readonly number[],
): Promise<readonly number[]> {
  const taken = await takenIn(dojo, id);
  const free = [...new Set(indexes)].filter((index) => !taken.has(index));
  const others = ((await clusterOf(dojo, id))?.groupIds ?? []).filter((other) => other !== id);
  const inUse = await Promise.all(others.map(async (other) => [...(await takenIn(dojo, other))]));
  return leastUsedFirst(shuffled(dojo, free), inUse.flat());
}

async function takenIn(dojo: Dojo, id: string): Promise<ReadonlySet<number>> {
  const joined = await groupJoined(dojo, id);
  return new Set([
    ...(joined.ok ? joined.value.map(({ avatarIndex }) => avatarIndex) : []),
    ...(await dojo.groups.claims(id)).keys(),
  ]);
}

async function createMember(
  dojo: Dojo,
  { manifest, files }: Group,
  avatarIndex: number,
): Promise<Result<string, StorageProblem>> {
  const created = pastTimeOf(dojo.clock.now());
  const membership = { group_id: manifest.id, group_index: avatarIndex };
  return withNewId(dojo, (id) =>
    dojo.store.createKata({
      manifest: { ...manifest, created, id, ...membership },
      options: defaultOptions,
      files,
    }),
  );
}
