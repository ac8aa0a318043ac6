/** Node's perf_hooks: the browser's clock. */
export function createPerfHooks(): object {
  return {
    performance,
    PerformanceObserver,
    PerformanceEntry,
    PerformanceMark,
    PerformanceMeasure,
    constants: {},
    monitorEventLoopDelay: () => ({ enable: () => false, disable: () => false, mean: 0, max: 0 }),
  };
}
