import { isTestFile } from '../../../kata/file-order.ts';
import type { FileChanges } from '../../models/changes-of-light.ts';
import { lightTipWords, lineCountWords } from '../../words/lights.ts';

/** As many files as can be taken in at a glance. */
const most = 12;

/** The files that a light changed: lines deleted and added, and which files are tests. */
export function ChangedFiles({ changes }: { readonly changes: readonly FileChanges[] }) {
  if (changes.length === 0) return <p class="faint">{lightTipWords.unchanged}</p>;
  const left = changes.length - most;
  return (
    <ul class="changed-files">
      {changes.slice(0, most).map((change) => (
        <ChangedFile key={nameOf(change)} change={change} />
      ))}
      {left > 0 && <li class="faint">{lightTipWords.more(left)}</li>}
    </ul>
  );
}

function ChangedFile({ change }: { readonly change: FileChanges }) {
  const { type, oldName, counts } = change;
  const name = nameOf(change);
  const isTest = isTestFile(name);
  return (
    <li>
      <span class="visually-hidden">{lineCountWords(counts)}</span>
      <span class="changed-lines changed-deleted" aria-hidden="true">
        {counts.deleted > 0 && `−${counts.deleted}`}
      </span>
      <span class="changed-lines changed-added" aria-hidden="true">
        {counts.added > 0 && `+${counts.added}`}
      </span>
      <span class="changed-name">
        <span class={isTest ? 'file-name test-file' : 'file-name'}>{name}</span>
        {isTest && <span class="changed-kind">{lightTipWords.test}</span>}
        {type === 'created' && <span class="changed-kind">{lightTipWords.created}</span>}
        {type === 'deleted' && <span class="changed-kind">{lightTipWords.deleted}</span>}
        {type === 'renamed' && oldName !== null && (
          <span class="changed-kind">{lightTipWords.renamed(oldName)}</span>
        )}
      </span>
    </li>
  );
}

function nameOf({ newName, oldName }: FileChanges): string {
  return newName ?? oldName ?? '';
}
