import { groupOf } from '../kata/manifest.ts';
import { checkId } from '../kata/id.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { clusterOf } from './cluster-of.ts';
import type { Dojo } from './dojo.ts';
import type { OpenProblem } from './ports.ts';

export type ChainLink = { readonly kind: 'kata' | 'group' | 'cluster'; readonly id: string };

/** What an id names and what that is in: a kata, its group, and the cluster of that. */
export async function idChain(
  dojo: Dojo,
  id: string,
): Promise<Result<readonly ChainLink[], OpenProblem>> {
  checkId(id);
  if ((await dojo.clusters.find(id)) !== null) return ok([{ kind: 'cluster', id }]);
  if ((await dojo.groups.find(id)) !== null) return ok(await groupChain(dojo, id));
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return failed(opened.problem);
  try {
    const { manifest } = await opened.value.head();
    const group = groupOf(manifest);
    return ok([{ kind: 'kata', id }, ...(group === null ? [] : await groupChain(dojo, group.id))]);
  } finally {
    opened.value.close();
  }
}

async function groupChain(dojo: Dojo, id: string): Promise<readonly ChainLink[]> {
  const cluster = await clusterOf(dojo, id);
  return [{ kind: 'group', id }, ...(cluster === null ? [] : [link(cluster.id)])];
}

function link(id: string): ChainLink {
  return { kind: 'cluster', id };
}
