import { useEffect, useState } from 'preact/hooks';

/** The width of the window, as it is now. */
export function useWidthPx(): number {
  const [widthPx, setWidthPx] = useState(window.innerWidth);
  useEffect(() => {
    const look = () => setWidthPx(window.innerWidth);
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return widthPx;
}
