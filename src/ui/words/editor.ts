/** What the editor says of itself, and its panel to find and replace. */
export const editorWords = {
  editor: 'editor',
  finding: 'find and replace',
  leaving: 'Tab indents. To leave the editor by keyboard, press Escape, then Tab.',
} as const;

/** The words of CodeMirror, by what it calls them itself. */
export const codeMirrorWords: Readonly<Record<string, string>> = {
  Find: 'find',
  Replace: 'replace with',
  next: 'next',
  previous: 'previous',
  all: 'select all',
  'match case': 'match case',
  'by word': 'whole words',
  regexp: 'regular expression',
  replace: 'replace',
  'replace all': 'replace all',
  close: 'close find',
  'current match': 'current match',
  'replaced $ matches': 'replaced $ matches',
  'replaced match on line $': 'replaced match on line $',
  'on line': 'on line',
  'Go to line': 'go to line',
  go: 'go',
  'Selection deleted': 'selection deleted',
  'Control character': 'control character',
};
