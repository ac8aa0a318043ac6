import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

/** Makefiles: there is no mode of them among CodeMirror's. */
export const make = simpleMode({
  start: [
    { regex: /#.*/, token: 'comment' },
    { regex: /\t/, sol: true, token: null, next: 'recipe' },
    {
      regex:
        /(?:-?include|ifeq|ifneq|ifdef|ifndef|else|endif|define|endef|export|unexport|override|vpath)(?![\w-])/,
      token: 'keyword',
    },
    { regex: /\.[A-Z_]+(?=\s*:)/, token: 'keyword' },
    { regex: /[\w.-]+(?=\s*(?:[:?+!]|::)?=)/, sol: true, token: 'def' },
    { regex: /[\w./%-]+(?=[^:=]*:(?!=))/, sol: true, token: 'def' },
    { regex: /\$\([^()]*\)|\$\{[^{}]*\}|\$./, token: 'atom' },
    { regex: /"(?:[^"\\]|\\.)*"?|'[^']*'?/, token: 'string' },
    { regex: /[\w./%-]+|\s+/, token: null },
  ],
  recipe: [
    { regex: /\t/, sol: true, token: null },
    { regex: /(?=[^\t])/, sol: true, token: null, next: 'start' },
    { regex: /#.*/, token: 'comment' },
    { regex: /[@-]/, token: 'keyword' },
    { regex: /\$\([^()]*\)|\$\{[^{}]*\}|\$./, token: 'atom' },
    { regex: /"(?:[^"\\]|\\.)*"?|'[^']*'?/, token: 'string' },
    { regex: /[\w./%-]+|[^\S\t]+/, token: null },
  ],
  languageData: { name: 'make', commentTokens: { line: '#' } },
});
