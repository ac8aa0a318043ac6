import type { Snapshot } from '../../dojo/ports.ts';
import type { RecentSnapshots } from '../../dojo/recent-snapshots.ts';
import { diffOf, nameOf, type FileDiff } from '../../kata/diff.ts';
import type { Output } from '../../kata/output.ts';
import { pickFile } from '../../kata/pick-file.ts';
import type { Frame } from '../../kata/playback.ts';
import { typedLines, type TypedLine } from '../../kata/typed-lines.ts';

/** What is seen in a frame: one file, with what changes in it, and what else changes. */
export type Scene = {
  /** The event. */
  readonly index: number;
  readonly name: string;
  readonly diff: FileDiff | null;
  readonly lines: readonly TypedLine[];
  /** How many of the lines come or leave. */
  readonly changes: number;
  /** The other files that change. */
  readonly others: readonly FileDiff[];
  readonly output: Output;
};

/** `shown` is the file of the frame before: it stays where it changes again. */
export async function sceneOf(
  snapshots: Pick<RecentSnapshots, 'snapshot'>,
  frame: Frame,
  next: Frame | null,
  shown: string | null,
): Promise<Scene> {
  const [was, now] = [await snapshots.snapshot(frame.was), await snapshots.snapshot(frame.index)];
  const diffs = diffOf(was.files, now.files);
  const name = pickFile(diffs, shown ?? (await firstToChange(snapshots, now, next)));
  const diff = diffs.find((each) => nameOf(each) === name) ?? null;
  const lines = typedLines(diff?.lines ?? []);
  return {
    index: frame.index,
    name,
    diff,
    lines,
    changes: lines.filter(({ type }) => type !== 'same').length,
    others: diffs.filter((each) => each.type !== 'unchanged' && each !== diff),
    output: now,
  };
}

/** Where nothing was shown before, what changes next is what is worth a look. */
async function firstToChange(
  snapshots: Pick<RecentSnapshots, 'snapshot'>,
  now: Snapshot,
  next: Frame | null,
): Promise<string | null> {
  if (next === null) return null;
  const diffs = diffOf(now.files, (await snapshots.snapshot(next.index)).files);
  const name = pickFile(diffs, null);
  return diffs.find((each) => nameOf(each) === name)?.oldName ?? null;
}
