import { diffCounts } from '../kata/diff-counts.ts';
import type { EventBody } from '../kata/event.ts';
import type { Files, FilesPatch } from '../kata/files.ts';
import type { KeptFiles } from '../kata/kept-files.ts';
import { outputOf, type Output } from '../kata/output.ts';
import { ok, type Result } from '../kata/result.ts';
import { pastTimeOf } from '../kata/time.ts';
import type { Dojo } from './dojo.ts';
import type { KataHead, KataRepository, SaveProblem, Snapshot } from './ports.ts';
import { trafficLightOf } from './with-traffic-light.ts';

/** A kata as a tab has it when something is done there. */
export type Editing = {
  readonly repository: KataRepository;
  readonly head: KataHead;
  /** The last event of `head`. */
  readonly last: Snapshot;
  /** What the editor holds when it is done. */
  readonly files: Files;
  /** What the editor holds beyond the files that are saved, asked for at the moment of saving. */
  readonly editedSince: (saved: Files) => FilesPatch;
};

/** The kata after an event that is on disk. */
export type Saved = { readonly head: KataHead; readonly last: Snapshot };

/** An event that is to be: its index, its time and its line counts come with the saving. */
export type NextEvent = {
  readonly body: EventBody;
  readonly files: Files;
  readonly output: Output;
};

/** Saves the next event of a kata, and in the same moment the one that follows from it, if one does. */
export async function saveEvent(
  dojo: Dojo,
  editing: Editing,
  next: NextEvent & { readonly kept?: KeptFiles; readonly followedBy?: NextEvent | null },
): Promise<Result<Saved, SaveProblem>> {
  const { repository, head, last, editedSince } = editing;
  const withLight = trafficLightOf(dojo, head);
  const files = await withLight(next.files);
  const followedBy = next.followedBy
    ? { ...next.followedBy, files: await withLight(next.followedBy.files) }
    : null;
  const { kept } = next;
  const index = head.events.length;
  if (last.index !== index - 1) {
    throw new RangeError(`event ${index} goes on from event ${index - 1}, not ${last.index}`);
  }
  const time = pastTimeOf(dojo.clock.now());
  const submitted = ({ body, output, files: now }: NextEvent, at: number, was: Files) => ({
    event: { index: at, time, ...body, ...diffCounts(was, now) },
    files: now,
    output: outputOf(output),
  });
  const newest = followedBy ?? { ...next, files };
  const saved = await repository.save({
    parent: head.tip,
    ...submitted({ ...next, files }, index, last.files),
    ...(followedBy === null ? {} : { followedBy: submitted(followedBy, index + 1, files) }),
    draft: { tab: await dojo.tabs.own(), patch: editedSince(newest.files) },
    ...(kept === undefined ? {} : { kept }),
  });
  if (!saved.ok) return saved;
  const { files: newestFiles, output } = newest;
  const newestIndex = followedBy === null ? index : index + 1;
  return ok({
    head: saved.value,
    last: { ...outputOf(output), index: newestIndex, files: newestFiles },
  });
}
