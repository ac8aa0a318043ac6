import { unreachable } from '../../../kata/result.ts';
import { meaningfulPart } from '../../../kata/meaningful-name.ts';
import type { FileSet } from '../../models/file-set.ts';
import { deleteTitle, filesWords, renameTitle } from '../../words/files.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { NameDialog } from '../NameDialog.tsx';

export type FileQuestion = 'new' | 'rename' | 'delete';

/** What is asked before a file is made, renamed or deleted. */
export function FileDialogs(props: {
  readonly asking: FileQuestion;
  readonly files: FileSet;
  readonly extension: string;
  /** It is done; where a person will want to go on, or null for where they were. */
  readonly onDone: (next: 'editor' | 'list' | null) => void;
  readonly onClose: () => void;
}) {
  const { asking, files, onDone, onClose } = props;
  const shown = files.shown.value;
  switch (asking) {
    case 'new':
      return (
        <NameDialog
          title={filesWords.newTitle}
          start={`${filesWords.newName}${props.extension}`}
          selected={[0, filesWords.newName.length]}
          done={filesWords.create}
          problemOf={(typed) => files.nameProblem(typed, null)}
          onDone={(typed) => {
            if (files.create(typed) === null) onDone('editor');
          }}
          onClose={onClose}
        />
      );
    case 'rename':
      return (
        <NameDialog
          title={renameTitle(shown)}
          start={shown}
          selected={meaningfulPart(shown)}
          done={filesWords.rename}
          problemOf={(typed) => files.nameProblem(typed, shown)}
          onDone={(typed) => {
            if (files.rename(shown, typed) === null) onDone(null);
          }}
          onClose={onClose}
        />
      );
    case 'delete':
      return (
        <ConfirmDialog
          title={deleteTitle(shown)}
          words={filesWords.deleteSentence}
          done={filesWords.delete}
          onDone={() => {
            files.remove(shown);
            onDone('list');
          }}
          onClose={onClose}
        />
      );
    default:
      return unreachable(asking);
  }
}
