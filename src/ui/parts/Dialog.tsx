import type { ComponentChildren } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef } from 'preact/hooks';

/** A question, or something to set, in front of the screen. Escape closes it. */
export function Dialog(props: {
  readonly title: string;
  /** `close` leads to `onClose`, and gives the focus back to where it was before. */
  readonly children: (close: () => void) => ComponentChildren;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
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
