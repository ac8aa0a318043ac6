import type { Tabs } from '../dojo/browser-ports.ts';

/**
 * Tabs by Web Locks: a tab holds the lock of its name for as long as it lives, and the browser frees
 * it however the tab ends. The name is kept in sessionStorage, so it lasts over reloads; a duplicated
 * tab finds its name in use and takes a new one.
 */
export function browserTabs(prefix: string): Tabs & {
  /** Does the work when no tab is busy; meanwhile none can become so. */
  whenIdle(work: () => Promise<void>): Promise<void>;
} {
  const lockOf = (tab: string) => `${prefix}-tab-${tab}`;
  const key = `${prefix}-tab`;
  let own: Promise<string> | null = null;

  const claim = async (): Promise<string> => {
    const before = sessionStorage.getItem(key);
    const name = before !== null && (await hold(lockOf(before))) ? before : crypto.randomUUID();
    if (name !== before) await hold(lockOf(name));
    sessionStorage.setItem(key, name);
    return name;
  };

  return {
    own: () => (own ??= claim()),
    async isOpen(tab) {
      const { held = [] } = await navigator.locks.query();
      return held.some((lock) => lock.name === lockOf(tab));
    },
    whileBusy: (work) => locked(`${prefix}-busy`, 'shared', work),
    whenIdle: (work) => locked(`${prefix}-busy`, 'exclusive', work),
  };
}

async function locked<T>(name: string, mode: LockMode, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode }, async () => work());
}

/** Holds a lock until this tab ends; false when another tab has it. */
async function hold(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(reject);
  });
}
