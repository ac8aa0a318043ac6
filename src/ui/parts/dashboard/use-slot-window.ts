import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { slotPx, windowOf, type SlotWindow } from './column-layout.ts';

/**
 * Which slots of a region that scrolls sideways are to be drawn. The lights begin `beforePx` into
 * it, of which `stickyPx` stay in view. It begins at its end, where the newest lights are, and stays
 * there as they come, until the person scrolls back.
 */
export function useSlotWindow(
  region: RefObject<HTMLElement | null>,
  slots: number,
  { beforePx, stickyPx }: { readonly beforePx: number; readonly stickyPx: number },
): { readonly drawn: SlotWindow; readonly follow: () => void } {
  const [drawn, setDrawn] = useState<SlotWindow>(() => {
    const endPx = slots * slotPx;
    return windowOf(Math.max(0, endPx - window.innerWidth + stickyPx), endPx);
  });
  const isAtEnd = useRef(true);

  const follow = useCallback(() => {
    const shown = region.current;
    if (shown === null) return;
    const { scrollLeft, clientWidth, scrollWidth } = shown;
    const next = windowOf(scrollLeft + stickyPx - beforePx, scrollLeft + clientWidth - beforePx);
    setDrawn((was) => (was.from === next.from && was.to === next.to ? was : next));
    isAtEnd.current = scrollLeft + clientWidth >= scrollWidth - slotPx;
  }, [region, beforePx, stickyPx]);

  useLayoutEffect(() => {
    const shown = region.current;
    if (shown !== null && isAtEnd.current) shown.scrollLeft = shown.scrollWidth;
    follow();
  }, [region, slots, follow]);

  useEffect(() => {
    const shown = region.current;
    if (shown === null) return undefined;
    const watch = new ResizeObserver(() => {
      if (isAtEnd.current) shown.scrollLeft = shown.scrollWidth;
      follow();
    });
    watch.observe(shown);
    return () => watch.disconnect();
  }, [region, follow]);

  return { drawn, follow };
}
