import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlaybackModel } from '../../models/playback.ts';

/** Pauses when the person turns to anything else, or the page is hidden. */
export function usePauses(model: PlaybackModel, player: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pauseElsewhere = (event: Event): void => {
      const { target } = event;
      const isInside = target instanceof Node && (player.current?.contains(target) ?? false);
      if (!isInside) model.pause();
    };
    const pauseWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') model.pause();
    };
    document.addEventListener('pointerdown', pauseElsewhere, true);
    document.addEventListener('keydown', pauseElsewhere, true);
    document.addEventListener('visibilitychange', pauseWhenHidden);
    return () => {
      document.removeEventListener('pointerdown', pauseElsewhere, true);
      document.removeEventListener('keydown', pauseElsewhere, true);
      document.removeEventListener('visibilitychange', pauseWhenHidden);
    };
  }, [model, player]);
}
