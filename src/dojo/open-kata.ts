import { patched, sameFiles, type Files, type FilesPatch } from '../kata/files.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Draft, KataHead, KataRepository, OpenProblem, Snapshot } from './ports.ts';

/** A kata, ready to go on with. */
export type OpenKata = {
  readonly repository: KataRepository;
  readonly head: KataHead;
  /** The last event's files and output. */
  readonly last: Snapshot;
  /** What the editor starts with: the last event's files with this tab's draft on top. */
  readonly files: Files;
  /** Drafts that do not fit as they are (made on an older event, or one of several left behind). */
  readonly offered: readonly OfferedDraft[];
};

export type OfferedDraft = { readonly draft: Draft; readonly files: Files };

export async function openKata(dojo: Dojo, id: string): Promise<Result<OpenKata, OpenProblem>> {
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return opened;
  const repository = opened.value;
  const head = await repository.head();
  const last = await repository.snapshot(-1);
  const drafts = await draftsForThisTab(dojo, repository, last);
  const applied = await takeOver(dojo, repository, last, drafts);
  return ok({
    repository,
    head,
    last,
    files: applied === null ? last.files : patched(last.files, applied.patch),
    offered: await offer(
      repository,
      drafts.filter((draft) => draft !== applied),
    ),
  });
}

/**
 * This tab's own drafts and those of tabs that are closed, newest first. One whose edits the last
 * event has is none: it was kept in the moment in which they became that event.
 */
async function draftsForThisTab(
  dojo: Dojo,
  repository: KataRepository,
  last: Snapshot,
): Promise<readonly Draft[]> {
  const own = await dojo.tabs.own();
  const drafts = await repository.drafts();
  const isFree = await Promise.all(
    drafts.map(async (draft) => draft.tab === own || !(await dojo.tabs.isOpen(draft.tab))),
  );
  return drafts
    .filter((draft, index) => isFree[index] === true && !isIn(last.files, draft.patch))
    .toSorted((a, b) => Number(b.tab === own) - Number(a.tab === own) || b.at - a.at);
}

function isIn(files: Files, patch: FilesPatch): boolean {
  return sameFiles(files, patched(files, patch));
}

/**
 * The draft that is simply gone on with: this tab's own, else the newest that a closed tab left on
 * the last event. A closed tab's draft becomes this tab's; were the browser to die between the two
 * steps, the draft would be there twice, never not at all.
 */
async function takeOver(
  dojo: Dojo,
  repository: KataRepository,
  last: Snapshot,
  drafts: readonly Draft[],
): Promise<Draft | null> {
  const draft = drafts.find((each) => each.on === last.index);
  if (draft === undefined) return null;
  const own = await dojo.tabs.own();
  if (draft.tab !== own) {
    const kept = await repository.keepDraft({ ...draft, tab: own });
    if (kept.ok) await repository.dropDraft(draft.tab, draft.on);
  }
  return draft;
}

async function offer(
  repository: KataRepository,
  drafts: readonly Draft[],
): Promise<readonly OfferedDraft[]> {
  return Promise.all(
    drafts.map(async (draft) => {
      const { files } = await repository.snapshot(draft.on);
      return { draft, files: patched(files, draft.patch) };
    }),
  );
}
