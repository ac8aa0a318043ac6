import { filesOf, patched } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import { checkNewName } from './check-file-name.ts';
import type { Dojo } from './dojo.ts';
import type { SaveProblem } from './ports.ts';
import { saveFileEvent } from './save-file-event.ts';
import type { Editing, Saved } from './save-event.ts';

/** A new, empty file, as an event. `editing.files` are those before; edits in them go along. */
export async function createFile(
  dojo: Dojo,
  editing: Editing,
  name: string,
): Promise<Result<Saved, SaveProblem>> {
  checkNewName(name, editing.files);
  const files = patched(editing.files, { put: filesOf([[name, '']]), removed: [] });
  return saveFileEvent(dojo, editing, { colour: 'file_create', filename: name }, files);
}
