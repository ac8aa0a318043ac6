import type { FileChange } from '../kata/file-change.ts';
import type { Files } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { SaveProblem } from './ports.ts';
import { saveEvent, type Editing, type Saved } from './save-event.ts';

/** An event of a file ran nothing: it carries the output of the last event on. */
export async function saveFileEvent(
  dojo: Dojo,
  editing: Editing,
  body: FileChange,
  files: Files,
): Promise<Result<Saved, SaveProblem>> {
  return saveEvent(dojo, editing, { body, files, output: editing.last });
}
