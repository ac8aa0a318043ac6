import { useEffect, useRef } from 'preact/hooks';
import { playWords } from '../../words/playback.ts';
import { PlayPicture } from './PlayPicture.tsx';

/** Opens the player; the focus comes back here when that is closed. */
export function PlayOpener(props: { readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { isOpen } = props;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <button
      type="button"
      class="button quiet play-open"
      title={playWords.openTip}
      ref={button}
      onClick={props.onOpen}
    >
      <PlayPicture of="play" />
      {playWords.play}
    </button>
  );
}
