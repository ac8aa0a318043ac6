import type { ReadonlySignal } from '@preact/signals';
import { nameOf, type FileDiff } from '../../kata/diff.ts';
import type { ShownFile } from '../models/shown-file.ts';
import {
  changeWords,
  nextChangeWords,
  noChangeWords,
  previousChangeWords,
} from '../words/review.ts';
import { diffWords } from '../words/sentences.ts';
import { DiffLines } from './review/DiffLines.tsx';

/** Every line of a file, the added and deleted ones marked, and a way from change to change. */
export function DiffView(props: {
  readonly diff: FileDiff;
  readonly file: Pick<ShownFile, 'spot' | 'changes' | 'step'>;
  /** Where nothing is compared, nothing is said of changes. */
  readonly isCompared: boolean;
}) {
  const { diff, file, isCompared } = props;
  const told = noChangeWords(diff);
  return (
    <section
      class="diff-panel"
      aria-label={isCompared ? `${nameOf(diff)}, ${diffWords(diff)}` : nameOf(diff)}
    >
      <div class="diff-heading editor-heading">
        <h2 class="small-heading">
          {nameOf(diff)} {isCompared && <span class="faint">{diffWords(diff)}</span>}
        </h2>
        {isCompared && <Changes file={file} />}
      </div>
      {told !== null && <p class="diff-told">{told}</p>}
      {diff.lines.length > 0 && <DiffLines lines={diff.lines} spot={file.spot} />}
    </section>
  );
}

function Changes({ file }: { readonly file: Pick<ShownFile, 'spot' | 'changes' | 'step'> }) {
  const count = file.changes.value;
  return (
    <div class="change-steps">
      <ChangeButton
        name={previousChangeWords}
        picture="↑"
        of={file.changes}
        onClick={() => file.step(-1)}
      />
      <span class="change-place" role="status">
        {changeWords(file.spot.value.change, count)}
      </span>
      <ChangeButton
        name={nextChangeWords}
        picture="↓"
        of={file.changes}
        onClick={() => file.step(1)}
      />
    </div>
  );
}

function ChangeButton(props: {
  readonly name: string;
  readonly picture: string;
  readonly of: ReadonlySignal<number>;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      disabled={props.of.value === 0}
      onClick={props.onClick}
    >
      <span aria-hidden="true">{props.picture}</span>
    </button>
  );
}
