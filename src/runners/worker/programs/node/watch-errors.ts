/** Hears what nothing caught: errors of tasks that are not the loop's, and rejections. */
export function watchErrors(
  onError: (error: unknown) => void,
  onRejection: (reason: unknown) => void,
): () => void {
  const errored = (event: ErrorEvent): void => {
    event.preventDefault();
    onError(event.error);
  };
  const rejected = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    onRejection(event.reason);
  };
  listen.call(globalThis, 'error', errored as EventListener);
  listen.call(globalThis, 'unhandledrejection', rejected as EventListener);
  return () => {
    unlisten.call(globalThis, 'error', errored as EventListener);
    unlisten.call(globalThis, 'unhandledrejection', rejected as EventListener);
  };
}

const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
