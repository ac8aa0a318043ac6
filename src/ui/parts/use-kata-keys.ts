import { useEffect } from 'preact/hooks';
import type { KataModel } from '../models/kata-model.ts';

/**
 * cyber-dojo's own keys: Alt-T tests, Alt-J and Alt-K go down and up the files. They go by the place
 * of the key, as on a Mac Alt makes another character of it.
 */
export function useKataKeys(model: KataModel): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const act = actions(model)[event.code];
      // A dialog in front of the kata has the keyboard to itself.
      if (act === undefined || document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [model]);
}

function actions(model: KataModel): Readonly<Record<string, () => void>> {
  return {
    KeyT: () => void model.test(),
    KeyJ: () => model.files.step(1),
    KeyK: () => model.files.step(-1),
  };
}
