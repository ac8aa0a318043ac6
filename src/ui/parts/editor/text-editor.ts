import { isolateHistory } from '@codemirror/commands';
import type { EditorState, StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editorWords } from '../../words/editor.ts';
import { dressed, startOf, type Dress } from './extensions.ts';
import { markLine } from './marked-line.ts';
import { loadMode, modeAtHand, plainText } from './modes.ts';

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
  /**
   * Puts the cursor there, in the document that is shown, brings the line into view, marks it for a
   * moment and says `words`. Line and column count from 1; a place past the end is the last before it.
   */
  goTo(line: number, column: number | null, words: string): void;
  /** The letters have another size: what is measured by them is measured again. */
  measure(): void;
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
  const leaving = leavingWords();
  root.append(leaving);
  const kept = new Map<number, Kept>();
  let current: Shown | null = null;
  let worn: Dress | null = null;
  /** What the document holds, where it is known without reading it. */
  let text: string | null = null;
  let isShowing = false;

  const view = new EditorView({
    parent: root,
    root,
    dispatchTransactions(transactions, editor) {
      editor.update(transactions);
      if (current === null || isShowing || !transactions.some((each) => each.docChanged)) return;
      text = editor.state.doc.toString();
      onEdit(current.name, text);
    },
  });

  const wear = (dress: Dress): void => {
    const isWorn =
      worn?.name === dress.name && worn.tabSize === dress.tabSize && worn.mode === dress.mode;
    if (!isWorn) view.dispatch({ effects: dressed(dress) });
    worn = dress;
  };
  const wearMode = async (name: string): Promise<void> => {
    const mode = await loadMode(name);
    if (current?.name === name && worn !== null) wear({ ...worn, mode });
  };
  const change = (shown: Shown): void => {
    if (current !== null && worn !== null) {
      kept.set(current.documentKey, { state: view.state, worn, scroll: view.scrollSnapshot() });
    }
    const before = kept.get(shown.documentKey);
    worn = before?.worn ?? dressOf(shown);
    view.setState(before?.state ?? startOf(shown.text, worn, leaving.id));
    if (before !== undefined) view.dispatch({ effects: before.scroll });
    text = before === undefined ? shown.text : null;
  };
  const putIn = (wanted: string): void => {
    if (text === wanted) return;
    text = wanted;
    if (view.state.doc.toString() === wanted) return;
    isShowing = true;
    view.dispatch({ ...changeTo(view.state, wanted), annotations: isolateHistory.of('full') });
    isShowing = false;
  };

  return {
    show(shown) {
      if (current?.documentKey !== shown.documentKey) change(shown);
      current = shown;
      wear(dressOf(shown));
      putIn(shown.text);
      if (modeAtHand(shown.name) === null) void wearMode(shown.name);
    },
    goTo(line, column, words) {
      const { doc } = view.state;
      const { from, length } = doc.line(Math.min(Math.max(1, line), doc.lines));
      const head = from + Math.min(Math.max(0, (column ?? 1) - 1), length);
      view.dispatch({
        selection: { anchor: head },
        effects: [
          EditorView.scrollIntoView(head, { y: 'center' }),
          markLine.of(from),
          EditorView.announce.of(words),
        ],
      });
      view.focus();
      host.scrollIntoView({ block: 'nearest' });
    },
    measure: () => view.requestMeasure(),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/** A document that is not shown, and what it wore when it was. */
type Kept = {
  readonly state: EditorState;
  readonly worn: Dress;
  readonly scroll: StateEffect<unknown>;
};

function dressOf({ name, tabSize }: Shown): Dress {
  return { name, tabSize, mode: modeAtHand(name) ?? plainText };
}

/** What a screen reader says of the way out, as Tab is taken for the text. */
function leavingWords(): HTMLElement {
  const words = document.createElement('p');
  words.id = 'leaving';
  words.hidden = true;
  words.textContent = editorWords.leaving;
  return words;
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
