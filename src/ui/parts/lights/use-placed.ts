import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const gapPx = 6;
const edgePx = 8;

/**
 * Places an element of `position: fixed` below another one, or above it where there is more room, and
 * never beyond the edges of the window. `drawn` is what its size depends on.
 */
export function usePlaced(
  element: RefObject<HTMLElement | null>,
  anchor: HTMLElement,
  drawn: unknown,
): void {
  useLayoutEffect(() => {
    const place = (): void => {
      const placed = element.current;
      if (placed === null) return;
      placed.style.maxHeight = '';
      const at = anchor.getBoundingClientRect();
      const { width, height } = placed.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      const left = at.left + at.width / 2 - width / 2;
      const below = clientHeight - at.bottom - gapPx - edgePx;
      const above = at.top - gapPx - edgePx;
      const isBelow = height <= below || below >= above;
      const shownPx = Math.min(height, Math.max(isBelow ? below : above, 0));
      placed.style.left = `${Math.max(edgePx, Math.min(left, clientWidth - width - edgePx))}px`;
      placed.style.top = `${isBelow ? at.bottom + gapPx : at.top - gapPx - shownPx}px`;
      placed.style.maxHeight = `${shownPx}px`;
    };
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [element, anchor, drawn]);
}
