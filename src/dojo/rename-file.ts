import { patched, renamed } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import { checkNewName, checkOwnName } from './check-file-name.ts';
import type { Dojo } from './dojo.ts';
import type { SaveProblem } from './ports.ts';
import { saveFileEvent } from './save-file-event.ts';
import type { Editing, Saved } from './save-event.ts';

/** A file gets another name, as an event. `editing.files` are those before; edits in them go along. */
export async function renameFile(
  dojo: Dojo,
  editing: Editing,
  oldName: string,
  newName: string,
): Promise<Result<Saved, SaveProblem>> {
  checkOwnName(oldName, editing.files);
  checkNewName(newName, patched(editing.files, { put: {}, removed: [oldName] }));
  return saveFileEvent(
    dojo,
    editing,
    { colour: 'file_rename', old_filename: oldName, new_filename: newName },
    renamed(editing.files, oldName, newName),
  );
}
