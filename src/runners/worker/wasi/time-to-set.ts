import type { Tree } from '../tree.ts';
import { wasiError } from './errno.ts';

/** The time in milliseconds that a call wants a file to have been changed at; null for as it is. */
export function timeToSet(tree: Tree, changeNs: bigint, flags: number): number | null {
  const given = (flags & 4) !== 0;
  const now = (flags & 8) !== 0;
  if (given && now) throw wasiError('inval');
  if (now) return tree.tick();
  return given ? Number(changeNs / 1000n) / 1000 : null;
}
