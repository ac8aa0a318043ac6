import type { PracticeCard } from '../../models/practice-cards.ts';
import { groupLink, kataLink } from '../../route.ts';

/** A kata opens; a group has a screen of its own. */
export function cardLink({ kind, id }: PracticeCard): string {
  return kind === 'group' ? groupLink(id) : kataLink(id);
}
