import { useEffect, useState } from 'preact/hooks';

/** How many of `all` are drawn: the first at once, so that the screen is there, the rest right after. */
export function useGrowingCount(all: number, first: number, step: number): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= all) return undefined;
    const frame = requestAnimationFrame(() => setCount((was) => was + step));
    return () => cancelAnimationFrame(frame);
  }, [count, all, step]);
  return count;
}
