import { colourOf } from '../kata/event.ts';
import { lightAt } from '../kata/event-at.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { editFile } from './edit-file.ts';
import type { SaveProblem } from './ports.ts';
import { saveEvent, type Editing, type Saved } from './save-event.ts';

/**
 * Takes the kata back to a light of its own, as a wrong prediction does (kata/auto-revert.ts): its
 * files and output, in a new event of its colour. What the editor holds beyond the last event is an
 * event of its own before that, so that it can be gone back to as well.
 */
export async function revertToLight(
  dojo: Dojo,
  editing: Editing,
  index: number,
): Promise<Result<Saved, SaveProblem>> {
  const { repository, head } = editing;
  const { id } = repository;
  const light = lightAt(id, head.events, index);
  const edited = await editFile(dojo, editing);
  if (!edited.ok) return edited;
  const { files, ...output } = await repository.snapshot(light.index);
  return saveEvent(
    dojo,
    { ...editing, ...edited.value },
    { body: { colour: colourOf(light), revert: [id, light.index] }, files, output },
  );
}
