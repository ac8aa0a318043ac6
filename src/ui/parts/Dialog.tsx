import type { ComponentChildren } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef } from 'preact/hooks';

/** A question, or something to set, in front of the screen. Escape closes it. */
export function Dialog(props: {
  readonly title: string;
  /** What has the focus at first, as a selector; else the first that can have it. */
  readonly firstFocus?: string;
  /** `close` leads to `onClose`, and gives the focus back to where it was before. */
  readonly children: (close: () => void) => ComponentChildren;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const firstFocus = useRef(props.firstFocus);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    const selector = firstFocus.current;
    if (selector !== undefined) shown?.querySelector<HTMLElement>(selector)?.focus();
    return () => shown?.close();
  }, []);
  const close = useCallback(() => dialog.current?.close(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={titleId} onClose={props.onClose}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children(close)}
    </dialog>
  );
}
