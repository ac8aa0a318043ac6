import { fileChangeBetween } from '../kata/file-change.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { SaveProblem } from './ports.ts';
import { saveFileEvent } from './save-file-event.ts';
import type { Editing, Saved } from './save-event.ts';

/**
 * What the editor holds beyond the last event, as an event of its own: an edit, or what else changed
 * the files and was no event yet. When nothing did, there is none, and the answer is as it was.
 */
export async function editFile(dojo: Dojo, editing: Editing): Promise<Result<Saved, SaveProblem>> {
  const { head, last, files } = editing;
  const change = fileChangeBetween(last.files, files);
  return change === null ? ok({ head, last }) : saveFileEvent(dojo, editing, change, files);
}
