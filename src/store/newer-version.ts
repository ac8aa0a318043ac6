/**
 * The version of a database says in which form things lie in it; whoever changes the form raises it.
 * Once a newer version of the app has opened a database, the browser lets this one read and write it
 * no more: that is how two tabs of different versions cannot harm what is kept. It is told here.
 */
export function onNewerVersion(listener: () => void): void {
  listeners.add(listener);
}

/** For `blocking`: another connection waits for this one to close; null is for deletion. */
export function noteWaiting(waitingVersion: number | null): void {
  if (waitingVersion !== null) tell();
}

/** Of a database that could not be opened. */
export function noteRefusal(error: unknown): void {
  if (error instanceof DOMException && error.name === 'VersionError') tell();
}

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}
