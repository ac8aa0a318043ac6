import {
  openSearchPanel,
  replaceAll,
  search,
  searchKeymap,
  searchPanelOpen,
} from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { editorWords } from '../../words/editor.ts';

/**
 * Find and replace, in a panel above the text. Beside CodeMirror's keys there are cyber-dojo's:
 * Shift-Ctrl-F replaces, Shift-Ctrl-R replaces all (with Cmd on a Mac).
 */
export function finding(): Extension {
  return [
    search({ top: true }),
    keymap.of([
      { key: 'Shift-Mod-f', run: toReplace, scope: 'editor search-panel' },
      { key: 'Shift-Mod-r', run: replaceAll, scope: 'editor search-panel' },
      ...searchKeymap,
    ]),
    EditorView.updateListener.of(({ view, state, startState }) => {
      if (searchPanelOpen(state) && !searchPanelOpen(startState)) name(view);
    }),
  ];
}

/** CodeMirror's panel tells of its fields, and not what they are for. */
function name(view: EditorView): void {
  const panel = view.dom.querySelector('.cm-search');
  panel?.setAttribute('role', 'search');
  panel?.setAttribute('aria-label', editorWords.finding);
}

function toReplace(view: EditorView): boolean {
  openSearchPanel(view);
  const field = view.dom.querySelector<HTMLInputElement>('.cm-search input[name=replace]');
  field?.focus();
  field?.select();
  return true;
}
