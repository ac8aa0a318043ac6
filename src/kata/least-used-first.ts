/**
 * Puts first what is used least. Those that are used as often stay in the order they are in, so that
 * what is shuffled stays so.
 */
export function leastUsedFirst(
  avatars: readonly number[],
  inUse: readonly number[],
): readonly number[] {
  const uses = new Map<number, number>();
  for (const avatar of inUse) uses.set(avatar, (uses.get(avatar) ?? 0) + 1);
  return avatars.toSorted((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
}
