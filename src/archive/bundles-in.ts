import type { ArchiveProblem, FilesByPath } from '../dojo/archive-ports.ts';
import { textOf } from '../git/bytes.ts';

/** Whether it is what `git bundle` writes: a repository as one file. */
export function isBundle(bytes: Uint8Array): boolean {
  return /^# v\d git bundle\n/.test(textOf(bytes.subarray(0, 40)));
}

export function bundlesIn(files: FilesByPath): readonly ArchiveProblem[] {
  return [...files]
    .filter(([, bytes]) => isBundle(bytes))
    .map(([entry]) => ({ kind: 'other-git', entry, reason: 'it is a bundle' }));
}
