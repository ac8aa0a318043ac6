import { patched } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import { checkOwnName } from './check-file-name.ts';
import type { Dojo } from './dojo.ts';
import type { SaveProblem } from './ports.ts';
import { saveFileEvent } from './save-file-event.ts';
import type { Editing, Saved } from './save-event.ts';

/** A file is deleted, as an event. `editing.files` are those before; edits in them go along. */
export async function deleteFile(
  dojo: Dojo,
  editing: Editing,
  name: string,
): Promise<Result<Saved, SaveProblem>> {
  checkOwnName(name, editing.files);
  const files = patched(editing.files, { put: {}, removed: [name] });
  return saveFileEvent(dojo, editing, { colour: 'file_delete', filename: name }, files);
}
