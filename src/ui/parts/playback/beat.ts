/** Calls back with the time that went by, as often as the screen is drawn; never while it is hidden. */
export function onBeat(beat: (passedMs: number) => void): () => void {
  let before = performance.now();
  let next = requestAnimationFrame(again);
  function again(now: number): void {
    next = requestAnimationFrame(again);
    beat(Math.max(0, now - before));
    before = now;
  }
  return () => cancelAnimationFrame(next);
}

/** Asked each time: it can be set while the page is open. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
