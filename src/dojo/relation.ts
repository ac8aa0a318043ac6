import { groupOf, type Manifest } from '../kata/manifest.ts';
import type { Dojo } from './dojo.ts';

/** How a kata stands to the one that is edited in this tab. */
export type Relation =
  | { readonly kind: 'own' }
  /** Another avatar of the group that the edited kata, `id`, is in. */
  | { readonly kind: 'beside'; readonly id: string }
  | { readonly kind: 'elsewhere'; readonly id: string }
  /** None is edited, or the one that was is no longer here. */
  | { readonly kind: 'none' };

export async function relationTo(
  dojo: Dojo,
  edited: string | null,
  manifest: Manifest,
): Promise<Relation> {
  if (edited === null) return { kind: 'none' };
  if (edited === manifest.id) return { kind: 'own' };
  const kata = (await dojo.store.listKatas()).find(({ id }) => id === edited);
  if (kata === undefined) return { kind: 'none' };
  const group = groupOf(manifest);
  const isBeside = group !== null && kata.group?.id === group.id;
  return { kind: isBeside ? 'beside' : 'elsewhere', id: edited };
}
