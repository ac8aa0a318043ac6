/** process.memoryUsage, of which a browser tells only the heap, and that roughly. */
export function memoryUsage() {
  const memory: unknown = Reflect.get(clock, 'memory');
  const numberOf = (name: string): number => {
    const value: unknown =
      typeof memory === 'object' && memory !== null ? Reflect.get(memory, name) : 0;
    return typeof value === 'number' ? value : 0;
  };
  const heapTotal = numberOf('totalJSHeapSize');
  return {
    rss: heapTotal,
    heapTotal,
    heapUsed: numberOf('usedJSHeapSize'),
    external: 0,
    arrayBuffers: 0,
  };
}

const clock = performance;
