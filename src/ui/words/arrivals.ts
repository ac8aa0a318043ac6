import type { Outcome } from '../../dojo/outcomes-of.ts';
import { avatarName } from '../../kata/avatars.ts';
import type { Membership } from '../../kata/manifest.ts';
import { unreachable } from '../../kata/result.ts';
import { takenInWords } from './import.ts';

/** What became of a file that was brought to a group, whose ids are `here`, and of which group's kata it was. */
export function arrivedWords(
  result: Outcome,
  group: Membership | null,
  here: readonly string[],
): string {
  if (!result.ok) return takenInWords(result);
  const { id, kind } = result.value;
  switch (kind) {
    case 'group':
    case 'group-here':
      return here.includes(id)
        ? 'this group itself: it is here already'
        : `${takenInWords(result)} (${id})`;
    case 'imported':
    case 'advanced':
    case 'here-already':
      return kataWords(group, here, id, howWords[kind]);
    default:
      return unreachable(kind);
  }
}

const howWords = {
  imported: 'taken in',
  advanced: 'was here, and has gone on',
  'here-already': 'is here already',
} as const;

function kataWords(
  group: Membership | null,
  here: readonly string[],
  id: string,
  how: string,
): string {
  if (group === null) return `in no group: kept as the practice ${id} (${how})`;
  const name = avatarName(group.avatarIndex);
  return here.includes(group.id)
    ? `the ${name}: ${how}`
    : `the ${name} of another group, ${group.id}: kept as the practice ${id} (${how})`;
}
