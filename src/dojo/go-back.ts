import { patchBetween, type Files } from '../kata/files.ts';
import { ok, type Result } from '../kata/result.ts';
import { checkOut } from './check-out.ts';
import type { Dojo } from './dojo.ts';
import { openKata } from './open-kata.ts';
import type { KataHead, OpenProblem, SaveProblem } from './ports.ts';
import type { EventOfKata } from './read-event.ts';
import { revertToLight } from './revert-to-light.ts';

export type GoneBack = {
  /** With the new light on top. */
  readonly head: KataHead;
  /** The event that has the files of before: the one before the new light. */
  readonly before: { readonly index: number; readonly files: Files };
};

/**
 * Goes on in a kata that no editor shows from a light: a revert to one of its own, a checkout of
 * another kata's. Edits that this tab has kept as a draft are an event of their own before that.
 */
export async function goBack(
  dojo: Dojo,
  id: string,
  light: EventOfKata,
): Promise<Result<GoneBack, OpenProblem | SaveProblem>> {
  const opened = await openKata(dojo, id);
  if (!opened.ok) return opened;
  const { repository, head, last, files } = opened.value;
  const nothing = patchBetween(files, files);
  const editing = { repository, head, last, files, editedSince: () => nothing };
  try {
    const saved =
      light.id === id
        ? await revertToLight(dojo, editing, light.index)
        : await checkOut(dojo, editing, light);
    if (!saved.ok) return saved;
    return ok({ head: saved.value.head, before: { index: saved.value.last.index - 1, files } });
  } finally {
    repository.close();
  }
}
