import type { KeptFiles } from '../dojo/ports.ts';

/**
 * Bytes of kept files at most, of one kata: what a small C++ or Java practice builds, several times
 * over. Beyond it none are kept, as a build that has only some of its files would be a wrong one.
 */
export const maxKeptBytes = 16 * 1024 * 1024;

export function isKeepable(kept: KeptFiles | undefined): kept is KeptFiles {
  if (kept === undefined || kept.size === 0) return false;
  const bytes = [...kept].reduce(
    (sum, [path, { content }]) => sum + path.length + content.length,
    0,
  );
  return bytes <= maxKeptBytes;
}
