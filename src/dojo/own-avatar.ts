import { checkId, isId } from '../kata/id.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';

/** From now on, this tab is that member of the group. */
export async function rememberAvatar(
  dojo: Dojo,
  groupId: string,
  kataId: string,
): Promise<Result<null, StorageProblem>> {
  checkId(groupId);
  checkId(kataId);
  const tab = await dojo.tabs.own();
  return dojo.setting(settingName).change((was) => {
    const others = enteredIn(was).filter(
      (each) => each.groupId !== groupId || (each.tab !== tab && each.kataId !== kataId),
    );
    return [{ groupId, kataId, tab }, ...others].slice(0, remembered);
  });
}

/**
 * The id of the kata that this tab is in a group, or else of the one that was last entered in a tab
 * that is no longer open; null when there is none. The kata may have been deleted since.
 */
export async function ownAvatar(dojo: Dojo, groupId: string): Promise<string | null> {
  checkId(groupId);
  const own = await dojo.tabs.own();
  const entered = enteredIn(await dojo.setting(settingName).read());
  const inGroup = entered.filter((each) => each.groupId === groupId);
  const mine = inGroup.find(({ tab }) => tab === own);
  if (mine !== undefined) return mine.kataId;
  for (const { tab, kataId } of inGroup) if (!(await dojo.tabs.isOpen(tab))) return kataId;
  return null;
}

const settingName = 'avatars';

/** So many are remembered, the newest first. */
const remembered = 100;

type Entered = { readonly groupId: string; readonly kataId: string; readonly tab: string };

function enteredIn(kept: unknown): readonly Entered[] {
  return Array.isArray(kept) ? kept.filter(isEntered) : [];
}

function isEntered(value: unknown): value is Entered {
  const { groupId, kataId, tab } = Object(value) as Readonly<Record<string, unknown>>;
  return isIdText(groupId) && isIdText(kataId) && typeof tab === 'string';
}

function isIdText(value: unknown): boolean {
  return typeof value === 'string' && isId(value);
}
