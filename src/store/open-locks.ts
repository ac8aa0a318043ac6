/**
 * Who has a database open, in all tabs, by Web Locks: the browser frees them however a tab ends. One
 * who wants to open it waits for one who deletes it.
 */
export async function holdOpen(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(name), { mode: 'shared' }, () => {
        return new Promise<void>((release) => resolve(() => release()));
      })
      .catch(reject);
  });
}

/** Does the work while nobody has it open; null, and nothing done, when somebody has. */
export async function whileClosed<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) =>
    lock === null ? null : await work(),
  );
}

function lockOf(name: string): string {
  return `${name}-open`;
}
