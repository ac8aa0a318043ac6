import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { partnersIn } from '../../../kata/change-marks.ts';
import type { DiffLine } from '../../../kata/line-diff.ts';
import type { Spot } from '../../models/shown-file.ts';
import { linesWord } from '../../words/review.ts';
import { DiffChunk, type Chunk } from './DiffChunk.tsx';

/** Lines that are drawn together. */
const chunkLines = 200;

/**
 * All lines of a diff. Those around the change that is looked at are drawn at once, the others when
 * the browser has the time: soon all are there, to be found by its own search.
 */
export function DiffLines(props: {
  readonly lines: readonly DiffLine[];
  /** What is brought into view; left out, the lines stay where they are. */
  readonly spot?: ReadonlySignal<Spot>;
}) {
  const { lines } = props;
  const place = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunksOf(lines), [lines]);
  const partners = useMemo(() => partnersIn(lines), [lines]);
  const spot = props.spot?.value ?? null;
  const middle = Math.max(
    0,
    chunks.findIndex((chunk) => isAt(spot, chunk, lines)),
  );
  const drawn = useSignal({ of: chunks, from: middle, to: middle });
  if (drawn.peek().of !== chunks || !isIn(middle, drawn.peek())) {
    drawn.value = { of: chunks, from: middle, to: middle };
  }
  const range = useComputed(() => drawn.value);

  useLayoutEffect(() => reveal(place.current, spot), [spot, chunks]);
  useEffect(() => {
    let isGone = false;
    const drawMore = (): void => {
      if (isGone) return;
      const { from, to } = drawn.peek();
      if (from === 0 && to >= chunks.length - 1) return;
      drawn.value = {
        of: chunks,
        from: Math.max(0, from - 1),
        to: Math.min(chunks.length - 1, to + 1),
      };
      wait(drawMore);
    };
    wait(drawMore);
    return () => {
      isGone = true;
    };
  }, [chunks, drawn]);

  return (
    <div class="diff" tabIndex={0} role="table" aria-label={linesWord} ref={place}>
      {chunks.map((chunk) => (
        <DiffChunk key={chunk.at} chunk={chunk} lines={lines} partners={partners} range={range} />
      ))}
    </div>
  );
}

function isAt(spot: Spot | null, chunk: Chunk, lines: readonly DiffLine[]): boolean {
  if (spot === null) return chunk.at === 0;
  const { change, line } = spot;
  if (line === null) return chunk.changes.includes(change);
  return lines
    .slice(chunk.from, chunk.to)
    .some((each) => each.type !== 'section' && each.type !== 'deleted' && each.number === line);
}

function isIn(at: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return at >= from && at <= to;
}

function chunksOf(lines: readonly DiffLine[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < lines.length; from += chunkLines) {
    const to = Math.min(lines.length, from + chunkLines);
    const changes = lines
      .slice(from, to)
      .flatMap((line) => (line.type === 'section' ? [line.index] : []));
    chunks.push({ at: chunks.length, from, to, changes });
  }
  return chunks;
}

/** In a pause of the browser, where it tells of them; Safari does not. */
function wait(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}

/** Brings it into view, within the lines alone: the page stays where the person has it. */
function reveal(place: HTMLElement | null, spot: Spot | null): void {
  if (place === null || spot === null) return;
  place.querySelector('[data-here]')?.removeAttribute('data-here');
  const { change, line } = spot;
  const target = place.querySelector(
    line === null ? `[data-change="${change}"]` : `[data-line="${line}"]`,
  );
  target?.setAttribute('data-here', '');
  const show = (): void => {
    if (target === null) {
      place.scrollTop = 0;
      return;
    }
    const [inner, outer] = [target.getBoundingClientRect(), place.getBoundingClientRect()];
    const isSeen = inner.top >= outer.top && inner.bottom + outer.height / 2 <= outer.bottom;
    if (!isSeen) place.scrollTop += inner.top - outer.top - outer.height / 4;
  };
  show();
  // Lines that come into view may be higher than they were taken to be, being wrapped.
  requestAnimationFrame(show);
}
