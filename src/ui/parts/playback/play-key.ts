import type { PlaybackModel } from '../../models/playback.ts';

/** The keys of the player. What a field or a button does with a key itself, it goes on doing. */
export function playKey(model: PlaybackModel, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || ownKeys(target).includes(event.key)) return;
  const deed = deedOf(model, event.key);
  if (deed === null) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
}

function deedOf(model: PlaybackModel, key: string): (() => void) | null {
  switch (key) {
    case ' ':
      return () => (model.isPlaying.value ? model.pause() : model.play());
    case 'ArrowLeft':
    case 'k':
      return () => void model.goTo(model.at.value - 1);
    case 'ArrowRight':
    case 'j':
      return () => void model.goTo(model.at.value + 1);
    case 'Home':
      return () => void model.goTo(0);
    case 'End':
      return () => void model.goTo(model.frames.value.length - 1);
    default:
      return null;
  }
}

/** The keys that an element is worked with. */
function ownKeys(element: HTMLElement): readonly string[] {
  if (element instanceof HTMLSelectElement) return [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
  if (element instanceof HTMLInputElement) {
    return element.type === 'range' ? ['ArrowLeft', 'ArrowRight', 'Home', 'End'] : [' '];
  }
  return element instanceof HTMLButtonElement ? [' '] : [];
}
