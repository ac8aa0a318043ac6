import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches } from '@codemirror/search';
import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { codeMirrorWords, editorWords } from '../../words/editor.ts';
import { finding } from './finding.ts';
import { colours, looks } from './looks.ts';
import { markedLine } from './marked-line.ts';

/** What of an editor hangs on the file's name, and on what the person chose. */
export type Dress = {
  readonly name: string;
  readonly tabSize: number;
  /** The syntax of the file; nothing while it is on its way. */
  readonly mode: Extension;
};

/** A document as it is first shown. `leavingId` names what says how a keyboard gets out. */
export function startOf(text: string, dress: Dress, leavingId: string): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      looks,
      syntaxHighlighting(colours),
      EditorState.phrases.of(codeMirrorWords),
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      finding(),
      markedLine(),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({
        'aria-label': editorWords.editor,
        // Said outright: what checks pages for access does not take it from contenteditable.
        tabindex: '0',
        'aria-describedby': leavingId,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      }),
      compartments.map((each) => each.compartment.of(each.of(dress))),
    ],
  });
}

/** Dresses a document that is there already; its text, undo and cursor stay. */
export function dressed(dress: Dress): readonly StateEffect<unknown>[] {
  return compartments.map((each) => each.compartment.reconfigure(each.of(dress)));
}

const compartments: readonly {
  readonly compartment: Compartment;
  readonly of: (dress: Dress) => Extension;
}[] = [
  { compartment: new Compartment(), of: ({ mode }) => mode },
  { compartment: new Compartment(), of: ({ tabSize }) => EditorState.tabSize.of(tabSize) },
  {
    compartment: new Compartment(),
    of: ({ name, tabSize }) => indentUnit.of(isMakefile(name) ? '\t' : ' '.repeat(tabSize)),
  },
  {
    compartment: new Compartment(),
    of: ({ name }) => (isReadme(name) ? EditorView.lineWrapping : []),
  },
];

/** Make takes no spaces where it wants a tab. */
function isMakefile(name: string): boolean {
  return /(^|\/)(gnu)?makefile$/i.test(name);
}

function isReadme(name: string): boolean {
  return /^readme/i.test(name);
}
