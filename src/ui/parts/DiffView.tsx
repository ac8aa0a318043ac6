import { nameOf, type FileDiff } from '../../kata/diff.ts';
import type { DiffLine } from '../../kata/line-diff.ts';
import { diffWords } from '../words/sentences.ts';

/** Every line of a file, the added and deleted ones marked by sign and colour. */
export function DiffView({ diff }: { readonly diff: FileDiff }) {
  return (
    <section class="diff-panel" aria-label={`${nameOf(diff)}, ${diffWords(diff)}`}>
      <h2 class="small-heading editor-heading">
        {nameOf(diff)} <span class="faint">{diffWords(diff)}</span>
      </h2>
      {diff.lines.length === 0 ? (
        <p class="diff-empty faint">This file is empty.</p>
      ) : (
        <div class="diff" tabIndex={0} role="table" aria-label="lines">
          {diff.lines.map((line) =>
            line.type === 'section' ? null : (
              <div
                key={`${line.type} ${line.number}`}
                class={`diff-line diff-${line.type}`}
                role="row"
              >
                <span class="diff-number" role="cell">
                  {line.number}
                </span>
                <span class="diff-sign" role="cell" aria-label={signWords[line.type]}>
                  {signs[line.type]}
                </span>
                <code class="diff-text" role="cell">
                  {line.line}
                </code>
              </div>
            ),
          )}
        </div>
      )}
    </section>
  );
}

type Kind = Exclude<DiffLine['type'], 'section'>;
const signs: Readonly<Record<Kind, string>> = { same: '', added: '+', deleted: '−' };
const signWords: Readonly<Record<Kind, string>> = {
  same: 'same',
  added: 'added',
  deleted: 'deleted',
};
