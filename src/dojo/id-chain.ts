import { groupOf } from '../kata/manifest.ts';
import { checkId } from '../kata/id.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { OpenProblem } from './ports.ts';

export type ChainLink = { readonly kind: 'kata' | 'group'; readonly id: string };

/** What an id names and what that is in: a kata and its group, or a group. */
export async function idChain(
  dojo: Dojo,
  id: string,
): Promise<Result<readonly ChainLink[], OpenProblem>> {
  checkId(id);
  if ((await dojo.groups.find(id)) !== null) return ok([{ kind: 'group', id }]);
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return failed(opened.problem);
  try {
    const { manifest } = await opened.value.head();
    const group = groupOf(manifest);
    const groups: readonly ChainLink[] = group === null ? [] : [{ kind: 'group', id: group.id }];
    return ok([{ kind: 'kata', id }, ...groups]);
  } finally {
    opened.value.close();
  }
}
