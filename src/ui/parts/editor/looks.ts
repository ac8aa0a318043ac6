import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

// Colours are the page's own custom properties: they reach into the shadow root, and so the editor
// turns dark and light with the page.

export const looks = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'transparent',
    fontSize: 'var(--code-size)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--code-font)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--accent)', padding: '0.6em 0' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-faint)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--line-active)' },
  '.cm-activeLineGutter': { color: 'var(--ink-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {
      backgroundColor: 'var(--selection)',
    },
  '.cm-matchingBracket': {
    backgroundColor: 'var(--selection)',
    outline: '1px solid var(--border-strong)',
  },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--match)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--accent)' },
  // Where a link led to; the edge is seen in forced colours too.
  '.cm-line.cm-gone-to': {
    backgroundColor: 'var(--selection)',
    boxShadow: 'inset 3px 0 var(--accent)',
    outline: '1px solid transparent',
  },
  '.cm-panels': {
    backgroundColor: 'var(--surface-sunk)',
    color: 'var(--ink)',
    fontFamily: 'var(--font)',
  },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--border)' },
  '.cm-panel.cm-search, .cm-dialog': { padding: '0.4rem 2.5rem 0.4rem 0.6rem' },
  '.cm-panel.cm-search label, .cm-dialog label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.35rem',
    minHeight: '1.75rem',
    margin: '0 0.6rem 0 0',
    fontSize: '0.85rem',
  },
  '.cm-panel.cm-search input[type=checkbox]': {
    width: '1.1rem',
    height: '1.1rem',
    margin: '0',
    accentColor: 'var(--accent)',
  },
  '.cm-panels .cm-button, .cm-panels .cm-textfield': {
    minHeight: '1.9rem',
    margin: '0.15rem 0.4rem 0.15rem 0',
    padding: '0.1rem 0.6rem',
    border: '1px solid var(--border-strong)',
    borderRadius: '6px',
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    font: 'inherit',
    fontSize: '0.85rem',
  },
  '.cm-panels .cm-textfield': { fontFamily: 'var(--code-font)', maxWidth: '100%' },
  '.cm-panels .cm-textfield::placeholder': { color: 'var(--ink-faint)', opacity: '1' },
  '.cm-panels .cm-button': { cursor: 'pointer' },
  '.cm-panels .cm-button:hover': { backgroundColor: 'var(--selection)' },
  '.cm-panels :focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-panel.cm-search [name=close], .cm-dialog-close': {
    top: '0.35rem',
    right: '0.4rem',
    width: '1.75rem',
    height: '1.75rem',
    border: 'none',
    borderRadius: '6px',
    background: 'none',
    color: 'inherit',
    fontSize: '1.1rem',
    cursor: 'pointer',
  },
});

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword], color: 'var(--syntax-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--syntax-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--syntax-number)' },
  { tag: [tags.comment, tags.meta], color: 'var(--syntax-comment)', fontStyle: 'italic' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      // What a language comes with: `define` of Scheme, `echo` of the shell.
      tags.standard(tags.variableName),
    ],
    color: 'var(--syntax-function)',
  },
  {
    tag: [tags.definition(tags.variableName), tags.className, tags.typeName],
    color: 'var(--syntax-name)',
  },
  { tag: [tags.invalid], textDecoration: 'underline wavy var(--red)' },
]);
