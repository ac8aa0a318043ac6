import { diffOf } from './diff.ts';
import { hasFile, type Files } from './files.ts';

/** What an event of a file says was done; cyber-dojo's own keys. */
export type FileChange =
  | { readonly colour: 'file_create' | 'file_delete' | 'file_edit'; readonly filename: string }
  | {
      readonly colour: 'file_rename';
      readonly old_filename: string;
      readonly new_filename: string;
    };

/**
 * What to call the difference between two sets of files: the edit of the first file in path order,
 * or, when none was edited, the first renaming, creation or deletion. null when there is none.
 */
export function fileChangeBetween(was: Files, now: Files): FileChange | null {
  const edited = Object.keys(was)
    .filter((name) => hasFile(now, name) && was[name] !== now[name])
    .toSorted();
  if (edited[0] !== undefined) return { colour: 'file_edit', filename: edited[0] };
  for (const { type, oldName, newName } of diffOf(was, now)) {
    if (type === 'renamed' && oldName !== null && newName !== null) {
      return { colour: 'file_rename', old_filename: oldName, new_filename: newName };
    }
    if (type === 'created' && newName !== null) return { colour: 'file_create', filename: newName };
    if (type === 'deleted' && oldName !== null) return { colour: 'file_delete', filename: oldName };
  }
  return null;
}
