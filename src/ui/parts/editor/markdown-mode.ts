import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

/** Markdown: headings, lists, code, quotes and links. There is no mode of it among CodeMirror's. */
export const markdown = simpleMode({
  start: [
    { regex: /```.*/, sol: true, token: 'string', next: 'fence' },
    { regex: /~~~.*/, sol: true, token: 'string', next: 'tildes' },
    { regex: /<!--/, token: 'comment', next: 'comment' },
    { regex: /#{1,6}\s.*/, sol: true, token: 'keyword' },
    { regex: /(?:=+|-{2,})\s*$/, sol: true, token: 'keyword' },
    { regex: /\s*>.*/, sol: true, token: 'comment' },
    { regex: /\s*(?:[-*+]|\d{1,9}[.)])(?=\s)/, sol: true, token: 'atom' },
    { regex: /`[^`]*`/, token: 'string' },
    { regex: /\[[^\][]*\]\([^()]*\)/, token: 'def' },
    { regex: /\*\*[^*]+\*\*|__[^_]+__/, token: 'typeName' },
    { regex: /\\./, token: null },
    { regex: /[\w\s]+/, token: null },
  ],
  fence: [
    { regex: /```\s*$/, sol: true, token: 'string', next: 'start' },
    { regex: /.+/, token: 'string' },
  ],
  tildes: [
    { regex: /~~~\s*$/, sol: true, token: 'string', next: 'start' },
    { regex: /.+/, token: 'string' },
  ],
  comment: [
    { regex: /.*?-->/, token: 'comment', next: 'start' },
    { regex: /.+/, token: 'comment' },
  ],
  languageData: { name: 'markdown' },
});
