import type { KataRepository } from '../../src/dojo/ports.ts';
import type { Editing, Saved } from '../../src/dojo/save-event.ts';
import { filesOf, patchBetween, type Files } from '../../src/kata/files.ts';
import type { Result } from '../../src/kata/result.ts';

/** A kata as a tab has it whose editor holds the last event's files, with these put over them. */
export async function editingOf(
  repository: KataRepository,
  put: Readonly<Record<string, string>> = {},
): Promise<Editing> {
  const [head, last] = [await repository.head(), await repository.snapshot(-1)];
  const files = filesOf([...Object.entries(last.files), ...Object.entries(put)]);
  return { repository, head, last, files, editedSince: () => patchBetween(files, files) };
}

/** The editor holds something else when the event is saved: it was typed meanwhile. */
export function typedOn(editing: Editing, typed: (saved: Files) => Files): Editing {
  return { ...editing, editedSince: (saved) => patchBetween(saved, typed(saved)) };
}

/** What was saved, or throws. */
export function savedOf(result: Result<Saved, unknown>): Saved {
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.problem)}`);
  return result.value;
}
