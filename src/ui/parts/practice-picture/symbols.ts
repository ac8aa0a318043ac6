import type { Light } from '../../../kata/light.ts';
import { unreachable } from '../../../kata/result.ts';

/** A light in a picture: its shape, around a point, as a path. Hollow ones are drawn, not filled. */
export function symbolPath(colour: Light['colour'], x: number, y: number, radius: number): string {
  const [r, d] = [radius, radius * 2];
  switch (colour) {
    case 'red':
    case 'faulty':
      return `M${x - r} ${y - r}h${d}v${d}h${-d}Z`;
    case 'amber':
      return `M${x} ${y - r * 1.2}L${x + r * 1.2} ${y + r}H${x - r * 1.2}Z`;
    case 'green':
    case 'timed_out':
    case 'create':
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0Z`;
    default:
      return unreachable(colour);
  }
}
