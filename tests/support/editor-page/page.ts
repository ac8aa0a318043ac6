import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import './window.ts';

const view = new EditorView({ parent: document.body });
window.showAlone = (text) => {
  view.setState(
    EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        javascript(),
        syntaxHighlighting(defaultHighlightStyle),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': 'editor' }),
      ],
    }),
  );
};
