import { useEffect, useRef, useState } from 'preact/hooks';

/** What a tip is of: an element with `data-tip`, and what that says. */
export type Tip = {
  readonly anchor: HTMLElement;
  readonly key: string;
  /** By a finger, which can point at nothing without touching it. */
  readonly isTouched: boolean;
};

/** A tip that a pointer rests before is meant; one that only crosses is not. */
const restMs = 120;
/** Time to go from the light into its tip. */
const leaveMs = 200;

/**
 * Which of the elements with `data-tip` inside has its tip shown: the one that is pointed at or has
 * the focus. Escape puts it away. A finger shows it by its first touch; the second one follows the link.
 */
export function useTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const pointer = useRef('mouse');

  const after = (ms: number, next: Tip | null): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => setTip(next), ms);
  };
  const stay = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
  };
  const close = (): void => {
    stay();
    setTip(null);
  };
  useEffect(() => stay, []);
  useEffect(() => {
    if (tip === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    const onPointerDown = (event: PointerEvent): void => {
      const isOutside = event.target instanceof Element && !tip.anchor.contains(event.target);
      if (tip.isTouched && isOutside && event.target.closest('.light-tip') === null) close();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', onPointerDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown);
    };
  }, [tip]);

  return {
    tip,
    close,
    /** For the tip itself: while it is pointed at, it stays. */
    tipHandlers: { onPointerEnter: stay, onPointerLeave: () => after(leaveMs, null) },
    /** For what holds the elements. */
    handlers: {
      onPointerOver(event: PointerEvent) {
        const anchor = anchorOf(event.target);
        if (event.pointerType === 'touch' || anchor === null) return;
        after(tip === null ? restMs : 0, tipOf(anchor, false));
      },
      onPointerLeave(event: PointerEvent) {
        if (event.pointerType !== 'touch') after(leaveMs, null);
      },
      onPointerDown(event: PointerEvent) {
        pointer.current = event.pointerType;
      },
      onFocusIn(event: FocusEvent) {
        const anchor = anchorOf(event.target);
        if (anchor?.matches(':focus-visible') !== true) return;
        stay();
        setTip(tipOf(anchor, false));
      },
      onFocusOut() {
        if (pointer.current !== 'touch') close();
      },
      onClick(event: MouseEvent) {
        const anchor = anchorOf(event.target);
        const isTouch = pointer.current === 'touch' && event.detail > 0;
        if (anchor === null || !isTouch || tip?.key === anchor.dataset['tip']) return;
        event.preventDefault();
        setTip(tipOf(anchor, true));
      },
    },
  };
}

function anchorOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}

function tipOf(anchor: HTMLElement, isTouched: boolean): Tip {
  return { anchor, key: anchor.dataset['tip'] ?? '', isTouched };
}
