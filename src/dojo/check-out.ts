import { colourOf } from '../kata/event.ts';
import { lightAt } from '../kata/event-at.ts';
import { groupOf } from '../kata/manifest.ts';
import { numberAt } from '../kata/numbers.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { editFile } from './edit-file.ts';
import { readEvent, type EventOfKata } from './read-event.ts';
import type { OpenProblem, SaveProblem } from './ports.ts';
import { saveEvent, type Editing, type Saved } from './save-event.ts';

/**
 * Goes on from a light of this kata or of another one: its files and output, in a new event of its
 * colour. What the editor holds beyond the last event is an event of its own before that.
 */
export async function checkOut(
  dojo: Dojo,
  editing: Editing,
  from: EventOfKata,
): Promise<Result<Saved, OpenProblem | SaveProblem>> {
  const read = await readEvent(dojo, from);
  if (!read.ok) return read;
  const { head, snapshot } = read.value;
  const light = lightAt(from.id, head.events, snapshot.index);
  const { major, minor } = numberAt(head.events, light.index);
  const edited = await editFile(dojo, editing);
  if (!edited.ok) return edited;
  const checkout = {
    id: from.id,
    index: light.index,
    major_index: major,
    minor_index: minor,
    avatarIndex: groupOf(head.manifest)?.avatarIndex ?? ('' as const),
  };
  return saveEvent(
    dojo,
    { ...editing, ...edited.value },
    { body: { colour: colourOf(light), checkout }, files: snapshot.files, output: snapshot },
  );
}
