/** Node's v8, of which a browser lets little be seen. */
export function createV8(): object {
  return {
    getHeapStatistics: () => ({
      total_heap_size: 0,
      used_heap_size: 0,
      heap_size_limit: 2 * 1024 ** 3,
    }),
    setFlagsFromString: () => undefined,
    startupSnapshot: { isBuildingSnapshot: () => false },
    cachedDataVersionTag: () => 0,
  };
}
