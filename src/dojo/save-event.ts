import { diffCounts } from '../kata/diff-counts.ts';
import type { EventBody } from '../kata/event.ts';
import type { Files, FilesPatch } from '../kata/files.ts';
import type { KeptFiles } from '../kata/kept-files.ts';
import { outputOf, type Output } from '../kata/output.ts';
import { ok, type Result } from '../kata/result.ts';
import { pastTimeOf } from '../kata/time.ts';
import type { Dojo } from './dojo.ts';
import type { KataHead, KataRepository, SaveProblem, Snapshot } from './ports.ts';

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

/** Saves the next event of a kata: its index, its time and its line counts are put to the rest. */
export async function saveEvent(
  dojo: Dojo,
  editing: Editing,
  next: {
    readonly body: EventBody;
    readonly files: Files;
    readonly output: Output;
    readonly kept?: KeptFiles;
  },
): Promise<Result<Saved, SaveProblem>> {
  const { repository, head, last, editedSince } = editing;
  const { body, files, output, kept } = next;
  const index = head.events.length;
  if (last.index !== index - 1) {
    throw new RangeError(`event ${index} goes on from event ${index - 1}, not ${last.index}`);
  }
  const saved = await repository.save({
    parent: head.tip,
    event: { index, time: pastTimeOf(dojo.clock.now()), ...body, ...diffCounts(last.files, files) },
    files,
    output: outputOf(output),
    draft: { tab: await dojo.tabs.own(), patch: editedSince(files) },
    ...(kept === undefined ? {} : { kept }),
  });
  return saved.ok ? ok({ head: saved.value, last: { ...outputOf(output), index, files } }) : saved;
}
