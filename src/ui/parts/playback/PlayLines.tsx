import { useComputed, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { firstChange, seenAt, type TypedLine } from '../../../kata/typed-lines.ts';
import type { PlaybackModel } from '../../models/playback.ts';

/** The file of a frame: what is deleted leaves, what is added is typed, and what changes is in view. */
export function PlayLines(props: {
  readonly model: PlaybackModel;
  readonly isStill: () => boolean;
}) {
  const { model, isStill } = props;
  const box = useRef<HTMLDivElement>(null);
  const scene = model.scene.value;
  useEffect(() => {
    const first = firstChange(scene.lines);
    if (first < 0) return;
    bringIntoView(box.current, box.current?.children[Math.max(0, first - 1)], isStill());
  }, [scene, isStill]);
  useSignalEffect(() => {
    const rank = model.done.value - 1;
    // What comes all at once is seen from its first change on.
    if (isStill() || !model.isPlaying.peek()) return;
    // The row is drawn after this.
    requestAnimationFrame(() => {
      const row = box.current?.querySelector(`[data-rank="${rank}"]`);
      bringIntoView(box.current, row, isStill());
    });
  });
  return (
    <div class="play-lines" tabIndex={0} role="region" aria-label={scene.name} ref={box}>
      {scene.lines.map((line) =>
        line.type === 'same' ? (
          <Row key={`${scene.index} ${line.at}`} line={line} kind="still" />
        ) : (
          <ChangingRow key={`${scene.index} ${line.at}`} line={line} done={model.done} />
        ),
      )}
    </div>
  );
}

function ChangingRow(props: { readonly line: TypedLine; readonly done: ReadonlySignal<number> }) {
  const { line, done } = props;
  // Only the lines that look otherwise than before are drawn anew.
  const seen = useComputed(() => seenAt(line, done.value)).value;
  return seen === 'hidden' ? null : <Row line={line} kind={seen} />;
}

function Row({ line, kind }: { readonly line: TypedLine; readonly kind: string }) {
  return (
    <div
      class={`play-line play-${kind} play-${line.type}`}
      data-rank={line.type === 'same' ? undefined : line.rank}
    >
      <div class="play-row">
        <code>{line.text}</code>
      </div>
    </div>
  );
}

/** Scrolls the box alone, and only when the row is near an edge or beyond it. */
function bringIntoView(
  box: HTMLElement | null,
  row: Element | null | undefined,
  isStill: boolean,
): void {
  if (box === null || !(row instanceof HTMLElement)) return;
  // The box is what its rows are placed in.
  const top = row.offsetTop - box.scrollTop;
  const edge = box.clientHeight / 6;
  if (top >= edge && top + row.offsetHeight <= box.clientHeight - edge) return;
  box.scrollTo({
    top: row.offsetTop - box.clientHeight / 3,
    behavior: isStill ? 'auto' : 'smooth',
  });
}
