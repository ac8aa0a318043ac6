import { diffOf, type FileDiff } from './diff.ts';
import type { Files } from './files.ts';
import type { DiffLine } from './line-diff.ts';

/** What happened to a file, with cyber-dojo's own keys. */
export type DiffSummary = {
  readonly type: FileDiff['type'];
  readonly old_filename: string | null;
  readonly new_filename: string | null;
  readonly line_counts: {
    readonly added: number;
    readonly deleted: number;
    readonly same: number;
  };
};

/** cyber-dojo's diff_lines: the summary, and every line of each file. */
export function diffLines(
  was: Files,
  now: Files,
): readonly (DiffSummary & { readonly lines: readonly DiffLine[] })[] {
  return diffOf(was, now).map((diff) => ({ ...summaryOf(diff), lines: diff.lines }));
}

/** cyber-dojo's diff_summary. */
export function diffSummary(was: Files, now: Files): readonly DiffSummary[] {
  return diffOf(was, now).map(summaryOf);
}

function summaryOf({ type, oldName, newName, counts }: FileDiff): DiffSummary {
  return { type, old_filename: oldName, new_filename: newName, line_counts: counts };
}
