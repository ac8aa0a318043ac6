/** Hears what nothing caught: errors of tasks that are not the loop's, and rejections. */
export function watchErrors(
  onError: (error: unknown) => void,
  onRejection: (reason: unknown, promise: Promise<unknown>) => void,
): () => void {
  const errored = (event: ErrorEvent): void => {
    event.preventDefault();
    onError(event.error);
  };
  const rejected = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    onRejection(event.reason, event.promise);
  };
  listen('error', errored as EventListener);
  listen('unhandledrejection', rejected as EventListener);
  return () => {
    unlisten('error', errored as EventListener);
    unlisten('unhandledrejection', rejected as EventListener);
  };
}

// Taken before the code of a person can put others in their place.
const listen = addEventListener.bind(globalThis);
const unlisten = removeEventListener.bind(globalThis);
