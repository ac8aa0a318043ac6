import { nameOf, type FileDiff } from '../../../kata/diff.ts';
import { inOrder, isKept, isTestFile, keptFiles } from '../../../kata/file-order.ts';
import type { Manifest } from '../../../kata/manifest.ts';
import type { ReviewModel } from '../../models/review.ts';
import { diffSign, diffTip, filesWord, outputWord } from '../../words/review.ts';
import { diffWords } from '../../words/sentences.ts';
import { ListBox, type ListBoxOption } from '../ListBox.tsx';

/** The files in the order of the editor, each with what happened to it; and the output. */
export function ReviewFiles({ model }: { readonly model: ReviewModel }) {
  const { file } = model;
  const { name, isOutput } = file.shown.value;
  const isCompared = model.diff.value !== 'off';
  const listed = ordered(model.diffs.value, model.head.value.manifest);
  return (
    <div class="review-files">
      <h2 class="small-heading">{filesWord}</h2>
      {/* The list has the focus; this only hears what the list has no use for. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        class="review-list"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          file.show(name);
        }}
      >
        <ListBox
          name={filesWord}
          options={listed.map((diff) => optionOf(diff, isCompared))}
          chosen={isOutput ? null : name}
          onChoose={(chosen) => file.show(chosen)}
        />
      </div>
      {model.comparison.value.lightBefore !== null && (
        <button
          type="button"
          class="button quiet output-choice"
          aria-pressed={isOutput}
          onClick={() => (isOutput ? file.show(name) : file.showOutput())}
        >
          {outputWord}
        </button>
      )}
    </div>
  );
}

function ordered(diffs: readonly FileDiff[], manifest: Manifest): readonly FileDiff[] {
  const byName = new Map(diffs.map((diff) => [nameOf(diff), diff]));
  return [...inOrder([...byName.keys()], manifest), ...keptFiles].flatMap((name) => {
    const diff = byName.get(name);
    return diff === undefined ? [] : [diff];
  });
}

function optionOf(diff: FileDiff, isCompared: boolean): ListBoxOption {
  const name = nameOf(diff);
  const { added, deleted } = diff.counts;
  const file = <span class={isTestFile(name) ? 'file-name test-file' : 'file-name'}>{name}</span>;
  const group = isKept(name) ? 'kept' : 'own';
  if (!isCompared) return { value: name, group, label: file };
  return {
    value: name,
    group,
    title: diffTip(diff),
    label: (
      <span class={`changed-file changed-file-${diff.type}`}>
        <span class="file-sign" aria-hidden="true">
          {diffSign(diff)}
        </span>
        {file}
        <span class={diff.type === 'unchanged' ? 'visually-hidden' : 'file-change'}>
          {diffWords(diff)}
          {added > 0 && <span class="count-added"> +{added}</span>}
          {deleted > 0 && <span class="count-deleted"> −{deleted}</span>}
        </span>
      </span>
    ),
  };
}
