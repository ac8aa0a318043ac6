import { useState } from 'preact/hooks';

/**
 * Tab comes to one light of a strip, the one last gone to or else the newest; the arrow keys, Home and
 * End go among them.
 */
export function useStripKeys(count: number) {
  const [wanted, setWanted] = useState<number | null>(null);
  const stop = wanted === null || wanted >= count ? count - 1 : wanted;
  return {
    stop,
    goTo(place: number) {
      setWanted(place === count - 1 ? null : place);
    },
    press(event: KeyboardEvent, list: HTMLElement | null) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const place = placeAfter(event.key, stop, count);
      if (place === null) return;
      event.preventDefault();
      list?.children[place]?.querySelector<HTMLElement>('a')?.focus();
    },
  };
}

function placeAfter(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(place - 1, 0);
    case 'ArrowRight':
      return Math.min(place + 1, count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
