import { useComputed, type ReadonlySignal } from '@preact/signals';
import { piecesOf } from '../../../kata/change-marks.ts';
import type { DiffLine } from '../../../kata/line-diff.ts';
import { lineWords } from '../../words/review.ts';

/** Lines `from` up to `to`, which have these regions of change. */
export type Chunk = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly number[];
};

/** Some lines of a diff. Until they are drawn their room is kept. */
export function DiffChunk(props: {
  readonly chunk: Chunk;
  readonly lines: readonly DiffLine[];
  readonly partners: ReadonlyMap<number, number>;
  /** The chunks that are drawn. */
  readonly range: ReadonlySignal<{ readonly from: number; readonly to: number }>;
}) {
  const { chunk, lines, partners, range } = props;
  const isDrawn = useComputed(() => chunk.at >= range.value.from && chunk.at <= range.value.to);
  const count = chunk.to - chunk.from - chunk.changes.length;
  return (
    <div class="diff-chunk" role="rowgroup" style={{ '--lines': `${count}` }}>
      {isDrawn.value &&
        lines.slice(chunk.from, chunk.to).map((line, offset) => {
          if (line.type === 'section') return null;
          const index = chunk.from + offset;
          const before = lines[index - 1];
          const start = before?.type === 'section' ? before.index : null;
          return (
            <Line
              key={index}
              line={line}
              partner={lines[partners.get(index) ?? -1]}
              start={start}
            />
          );
        })}
    </div>
  );
}

type TextLine = Exclude<DiffLine, { readonly type: 'section' }>;
const signs: Readonly<Record<TextLine['type'], string>> = { same: '', added: '+', deleted: '−' };

function Line(props: {
  readonly line: TextLine;
  readonly partner: DiffLine | undefined;
  /** The region of change that begins with this line. */
  readonly start: number | null;
}) {
  const { line, partner, start } = props;
  return (
    <div
      class={`diff-line diff-${line.type}`}
      role="row"
      data-change={start ?? undefined}
      data-line={line.type === 'deleted' ? undefined : line.number}
    >
      <span class="diff-number" role="cell">
        {line.number}
      </span>
      <span class="diff-sign" role="cell" aria-label={lineWords[line.type]}>
        {signs[line.type]}
      </span>
      <code class="diff-text" role="cell">
        {textOf(line, partner)}
      </code>
    </div>
  );
}

function textOf(line: TextLine, partner: DiffLine | undefined) {
  const pieces =
    partner === undefined || partner.type === 'section' ? null : piecesOf(line, partner);
  if (pieces === null) return line.line;
  return pieces.map(({ from, text, isChanged }) =>
    isChanged ? (
      <mark key={from} class="diff-mark">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
