import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { colours, looks } from './looks.ts';
import { modeOf } from './modes.ts';

export type Shown = {
  readonly name: string;
  readonly documentKey: number;
  readonly text: string;
  readonly tabSize: number;
};

/** CodeMirror, holding several documents of which one is shown. */
export type TextEditor = {
  /** Shows a document; a text other than the one it has is put in as an edit that can be undone. */
  show(shown: Shown): void;
  focus(): void;
  close(): void;
};

/**
 * It stands in a shadow root: there CodeMirror adopts its style sheets, where in the document it
 * would write a <style>, which the app's policy forbids.
 */
export function mountTextEditor(
  host: HTMLElement,
  onEdit: (name: string, text: string) => void,
): TextEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const states = new Map<number, EditorState>();
  const mode = new Compartment();
  let current: Shown | null = null;
  let isShowing = false;

  const view = new EditorView({
    parent: root,
    root,
    dispatchTransactions(transactions, editor) {
      editor.update(transactions);
      if (current !== null && !isShowing && transactions.some((each) => each.docChanged)) {
        onEdit(current.name, editor.state.doc.toString());
      }
    },
  });

  const loadMode = async ({ name, documentKey }: Shown): Promise<void> => {
    const extension = await modeOf(name);
    if (current?.documentKey === documentKey && current.name === name) {
      view.dispatch({ effects: mode.reconfigure(extension) });
    }
  };
  const putIn = (text: string): void => {
    if (view.state.doc.toString() === text) return;
    isShowing = true;
    view.dispatch(changeTo(view.state, text));
    isShowing = false;
  };

  return {
    show(shown) {
      const isSame = current?.documentKey === shown.documentKey;
      const hasName = isSame && current?.name === shown.name;
      if (!isSame) {
        if (current !== null) states.set(current.documentKey, view.state);
        view.setState(states.get(shown.documentKey) ?? startOf(shown, mode));
      }
      current = shown;
      putIn(shown.text);
      if (!hasName) void loadMode(shown);
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

function startOf({ name, text, tabSize }: Shown, mode: Compartment): EditorState {
  const isMakefile = /(^|\/)makefile$/i.test(name);
  const wraps = /^readme/i.test(name);
  return EditorState.create({
    doc: text,
    extensions: [
      looks,
      syntaxHighlighting(colours),
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      EditorState.tabSize.of(tabSize),
      indentUnit.of(isMakefile ? '\t' : ' '.repeat(tabSize)),
      wraps ? EditorView.lineWrapping : ([] as Extension),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
      EditorView.contentAttributes.of({
        'aria-label': 'editor',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      }),
      mode.of([]),
    ],
  });
}

/** The smallest single change, so that the cursor and the selection stay where they can. */
function changeTo(state: EditorState, text: string) {
  const was = state.doc.toString();
  const shorter = Math.min(was.length, text.length);
  let start = 0;
  while (start < shorter && was[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === text.at(-1 - end)) end += 1;
  return {
    changes: { from: start, to: was.length - end, insert: text.slice(start, text.length - end) },
  };
}
