import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DashboardModel } from '../../models/dashboard.ts';
import { MarkTip, type Tipped } from './MarkTip.tsx';

const waitMs = 200;
/** What a tip of some files needs. */
const roomPx = 180;

/**
 * Says of the mark that is pointed at, or has the focus, what it changed. The tip stays while it is
 * pointed at itself, and Escape closes it.
 */
export function MarkTips(props: {
  readonly model: DashboardModel;
  readonly children: ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  const waiting = useRef<number | undefined>(undefined);
  const [tipped, setTipped] = useState<Tipped | null>(null);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const soon = (next: Tipped | null): void => {
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => setTipped(next), waitMs);
  };
  const come = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element) || place.current === null) return;
    if (target.closest('.mark-tip') !== null) return clearTimeout(waiting.current);
    const link = target.closest<HTMLElement>('a[data-event]');
    soon(link === null ? null : tippedAt(link, place.current));
  };
  return (
    <div
      class="mark-tips"
      role="presentation"
      ref={place}
      onPointerOver={come}
      onPointerLeave={() => soon(null)}
      onFocusIn={come}
      onFocusOut={() => soon(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        clearTimeout(waiting.current);
        setTipped(null);
      }}
    >
      {props.children}
      {tipped !== null && (
        <MarkTip key={`${tipped.place} ${tipped.event}`} model={props.model} tipped={tipped} />
      )}
    </div>
  );
}

/** Where the tip stands: below the mark, and within what it stands in. */
function tippedAt(link: HTMLElement, within: HTMLElement): Tipped {
  const [mark, all] = [link.getBoundingClientRect(), within.getBoundingClientRect()];
  return {
    place: Number(link.dataset['place']),
    event: Number(link.dataset['event']),
    leftPx: mark.left - all.left,
    ...(mark.bottom + roomPx < window.innerHeight
      ? { topPx: mark.bottom - all.top + 4 }
      : { bottomPx: all.bottom - mark.top + 4 }),
    widthPx: all.width,
  };
}
