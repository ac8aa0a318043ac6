import { diffArrays } from 'diff';

/** One place where two files differ: lines from..to of each, counted from 0, the end excluded. */
export type Edit = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
};

/** The edits that make the new lines of the old ones, where `keyOf` says which lines are the same. */
export function editsOf(
  oldLines: readonly string[],
  newLines: readonly string[],
  keyOf: (line: string) => string,
): Edit[] {
  const changes = diffArrays(oldLines.map(keyOf), newLines.map(keyOf));
  const edits: Edit[] = [];
  let oldAt = 0;
  let newAt = 0;
  let open: Edit | null = null;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      if (open !== null) edits.push(open);
      open = null;
      oldAt += value.length;
      newAt += value.length;
      continue;
    }
    const start: Edit = open ?? { oldStart: oldAt, oldEnd: oldAt, newStart: newAt, newEnd: newAt };
    if (removed) oldAt += value.length;
    else newAt += value.length;
    open = { ...start, oldEnd: oldAt, newEnd: newAt };
  }
  if (open !== null) edits.push(open);
  return edits;
}
