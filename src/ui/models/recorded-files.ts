import { createFile } from '../../dojo/create-file.ts';
import { deleteFile } from '../../dojo/delete-file.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { editFile } from '../../dojo/edit-file.ts';
import type { SaveProblem } from '../../dojo/ports.ts';
import { renameFile } from '../../dojo/rename-file.ts';
import type { Editing, Saved } from '../../dojo/save-event.ts';
import { tidyFileName } from '../../kata/file-name.ts';
import type { Files } from '../../kata/files.ts';
import type { Result } from '../../kata/result.ts';
import type { FileSet } from './file-set.ts';

/** Something that was done to a file, as an event of it. */
export type FileDeed = (editing: Editing) => Promise<Result<Saved, SaveProblem>>;

/**
 * A file set that has each creation, deletion and renaming recorded, and what was edited when the
 * shown file is left for another. `before` are the files as they were before the deed.
 */
export function recordedFiles(
  dojo: Dojo,
  files: FileSet,
  record: (deed: FileDeed, before: Files) => void,
): FileSet {
  /** Shows another file; the one that was shown is left. */
  const leaving = (show: () => void): void => {
    const left = files.shown.peek();
    show();
    if (files.shown.peek() !== left) record((editing) => editFile(dojo, editing), files.all.peek());
  };

  return {
    ...files,
    show: (name) => leaving(() => files.show(name)),
    openAt: (place) => leaving(() => files.openAt(place)),
    step: (by) => leaving(() => files.step(by)),
    create(typed) {
      const before = files.all.peek();
      const problem = files.create(typed);
      const name = files.shown.peek();
      if (problem === null) record((editing) => createFile(dojo, editing, name), before);
      return problem;
    },
    rename(name, typed) {
      const before = files.all.peek();
      const problem = files.rename(name, typed);
      const newName = tidyFileName(typed);
      if (problem === null && newName !== name) {
        record((editing) => renameFile(dojo, editing, name, newName), before);
      }
      return problem;
    },
    remove(name) {
      const before = files.all.peek();
      const isRemoved = files.remove(name);
      if (isRemoved) record((editing) => deleteFile(dojo, editing, name), before);
      return isRemoved;
    },
  };
}
