import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

/** Prolog: there is no mode of it among CodeMirror's. */
export const prolog = simpleMode({
  start: [
    { regex: /%.*/, token: 'comment' },
    { regex: /\/\*/, token: 'comment', next: 'comment' },
    { regex: /0'(?:\\.|''|[^\\])/, token: 'number' },
    { regex: /"(?:[^"\\]|\\.|"")*"?/, token: 'string' },
    { regex: /'(?:[^'\\]|\\.|'')*'?/, token: 'string' },
    { regex: /`(?:[^`\\]|\\.|``)*`?/, token: 'string' },
    { regex: /\d+(?:'[0-9a-zA-Z]+|\.\d+(?:[eE][+-]?\d+)?)?/, token: 'number' },
    { regex: /:-|-->|\?-|->|\*->|\\\+|!/, token: 'keyword' },
    {
      regex:
        /(?:is|mod|rem|xor|rdiv|divmod|module|use_module|dynamic|discontiguous|initialization|begin_tests|end_tests|ensure_loaded|table|multifile)(?![\w])/,
      token: 'keyword',
    },
    { regex: /[A-Z_]\w*/, token: 'atom' },
    { regex: /[a-z]\w*(?=\()/, token: 'def' },
    { regex: /\w+/, token: null },
  ],
  comment: [
    { regex: /.*?\*\//, token: 'comment', next: 'start' },
    { regex: /.+/, token: 'comment' },
  ],
  languageData: {
    name: 'prolog',
    commentTokens: { line: '%', block: { open: '/*', close: '*/' } },
  },
});
