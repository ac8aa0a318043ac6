import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Whether a person is on the way to another screen, whose heading is to have the focus. */
let isOnTheWay = false;

/** A person goes to another screen. */
export function beginArrival(): void {
  isOnTheWay = true;
}

/**
 * For the heading of a screen (with tabindex -1): it has the focus once the screen is there, so that it
 * is read out, and Tab goes on from it. A screen that has put the focus somewhere itself keeps it. ''
 * is the title of one that is still coming.
 */
export function useArrival(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isOnTheWay || title === '') return;
    isOnTheWay = false;
    const main = document.querySelector('main');
    if (main?.contains(document.activeElement) === true) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return heading;
}
