import { useEffect, useRef } from 'preact/hooks';
import type { KataModel } from '../models/kata-model.ts';
import { focusEditor } from './editor/focus-editor.ts';
import { focusOutput, isOutputFocused } from './output/focus-output.ts';

/**
 * cyber-dojo's own keys: Alt-T tests; with predict on, Alt-R, Alt-A and Alt-G do; Alt-J and Alt-K go
 * down and up the files, and Alt-O to the output and back. They go by the place of the key, as on a Mac
 * Alt makes another character of it. Alt-H shows them, and so does ? where nothing is typed.
 */
export function useKataKeys(model: KataModel, showKeys: () => void): void {
  const show = useRef(showKeys);
  show.current = showKeys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A dialog in front of the kata has the keyboard to itself.
      if (document.querySelector('dialog:modal') !== null) return;
      const act = actOf(event, model, () => show.current());
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [model]);
}

function actOf(event: KeyboardEvent, model: KataModel, showKeys: () => void): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === '?' && !event.altKey) return isTypedIn(event) ? null : showKeys;
  if (!event.altKey || event.shiftKey) return null;
  const acts: Readonly<Record<string, () => void>> = {
    ...(model.options.peek().predict === 'on' ? predictActs(model) : testAct(model)),
    KeyJ: () => model.files.step(1),
    KeyK: () => model.files.step(-1),
    KeyO: isOutputFocused() ? focusEditor : focusOutput,
    KeyH: showKeys,
  };
  return acts[event.code] ?? null;
}

function testAct(model: KataModel) {
  return { KeyT: () => void model.test() };
}

function predictActs(model: KataModel) {
  return {
    KeyR: () => void model.test('red'),
    KeyA: () => void model.test('amber'),
    KeyG: () => void model.test('green'),
  };
}

const typedIn = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range])';

/** The text of the editor stands in a shadow root. */
function isTypedIn(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typedIn));
}
