import type { Persistence } from '../dojo/browser-ports.ts';

/** A browser that knows no such promise, or fails at it, has not given one. */
export function browserPersistence(): Persistence {
  const asked = async (ask: 'persisted' | 'persist'): Promise<boolean> => {
    try {
      return await navigator.storage[ask]();
    } catch {
      return false;
    }
  };
  return {
    isPromised: () => asked('persisted'),
    ask: () => asked('persist'),
    async usage() {
      try {
        const { usage, quota } = await navigator.storage.estimate();
        if (usage === undefined || quota === undefined) return null;
        return { usedBytes: usage, quotaBytes: quota };
      } catch {
        return null;
      }
    },
  };
}
