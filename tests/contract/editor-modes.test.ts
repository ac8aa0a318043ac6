import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { highlightTree, tags, type Tag } from '@lezer/highlight';
import { languages } from 'virtual:start-points';
import { describe, expect, test } from 'vitest';
import { colours } from '../../src/ui/parts/editor/looks.ts';
import { loadMode, modeAtHand, modes, plainText } from '../../src/ui/parts/editor/modes.ts';

type Row = {
  /** Files that are written so. */
  readonly names: readonly string[];
  readonly text: string;
  readonly keyword?: string;
  /** Whether its keywords are names that the language comes with. */
  readonly isNamed?: boolean;
  readonly string?: string;
  readonly comment?: string;
};

const inC = 'int f() {\n  return g("six"); // nine\n}\n';
const c = { text: inC, keyword: 'return', string: '"six"', comment: '// nine' };
const xml = { text: '<a b="c"/>\n<!-- nine -->\n', string: '"c"', comment: '<!-- nine -->' };
const js = {
  text: "return ('six'); // nine\n",
  keyword: 'return',
  string: "'six'",
  comment: '// nine',
};
const hash = (text: string, keyword: string, string: string): Omit<Row, 'names'> => ({
  text: `${text}\n# nine\n`,
  keyword,
  string,
  comment: '# nine',
});
const lisp = { string: '"six"', comment: '; nine' };

const rows: readonly Row[] = [
  { names: ['a.js', 'a.jsx', 'a.mjs', 'a.cjs', 'a.ts', 'a.mts', 'a.cts', 'a.tsx'], ...js },
  { names: ['a.json'], text: '{"a": "six"}\n', string: '"six"' },
  { names: ['a.c', 'a.h', 'a.cc', 'a.cpp', 'a.cxx', 'a.hh', 'a.hpp', 'hiker.tests.c'], ...c },
  { names: ['a.cs', 'a.java', 'a.scala', 'a.d', 'a.groovy'], ...c },
  { names: ['a.kt', 'a.go', 'go.mod', 'a.swift', 'a.rs', 'a.re'], ...c },
  { names: ['a.py'], ...hash("return 'six'", 'return', "'six'") },
  { names: ['a.rb', 'a.ru', 'Rakefile', 'Gemfile'], ...hash("return 'six'", 'return', "'six'") },
  { names: ['a.sh', 'a.bash', 'a.bats'], ...hash("if true; then a 'six'; fi", 'if', "'six'") },
  {
    names: ['makefile', 'Makefile', 'a.mk'],
    ...hash('include a.mk\na: b\n\tcc $(X) "six"', 'include', '"six"'),
  },
  {
    names: ['a.yml', 'a.yaml'],
    text: 'six: "nine"\n# nine\n',
    string: '"nine"',
    comment: '# nine',
  },
  { names: ['a.toml'], text: 'six = "nine"\n# nine\n', string: '"nine"', comment: '# nine' },
  { names: ['a.html', 'a.htm', 'a.xml', 'a.svg'], ...xml },
  { names: ['a.css'], text: 'a { b: "six" } /* nine */\n', string: '"six"', comment: '/* nine */' },
  {
    names: ['a.clj', 'a.cljs', 'a.cljc', 'a.edn'],
    text: '(defn f [] "six") ; nine\n',
    keyword: 'defn',
    ...lisp,
  },
  {
    names: ['a.scm', 'a.ss', 'a.sld'],
    text: '(define (f) "six") ; nine\n',
    keyword: 'define',
    isNamed: true,
    ...lisp,
  },
  {
    names: ['a.pl', 'a.plt'],
    text: 'f(X) :- X is 6, print("six"). % nine\n',
    keyword: 'is',
    string: '"six"',
    comment: '% nine',
  },
  {
    names: ['a.sql'],
    text: "SELECT 'six'; -- nine\n",
    keyword: 'SELECT',
    string: "'six'",
    comment: '-- nine',
  },
  {
    names: ['a.lua'],
    text: "return 'six' -- nine\n",
    keyword: 'return',
    string: "'six'",
    comment: '-- nine',
  },
  {
    names: ['a.hs'],
    text: 'f = case "six" of -- nine\n',
    keyword: 'case',
    string: '"six"',
    comment: '-- nine',
  },
  {
    names: ['a.vhdl'],
    text: 'begin "six" -- nine\n',
    keyword: 'begin',
    string: '"six"',
    comment: '-- nine',
  },
  {
    names: ['a.vb'],
    text: 'Return "six" \'nine\n',
    keyword: 'Return',
    string: '"six"',
    comment: "'nine",
  },
  { names: ['a.pm'], ...hash('if (1) { $a = "six" }', 'if', '"six"') },
  { names: ['a.coffee'], ...hash("return 'six'", 'return', "'six'") },
  {
    names: ['a.feature'],
    ...hash('Feature: six\n\n  Scenario: nine\n    Given "six"', 'Feature:', '"six"'),
  },
  {
    names: ['a.md', 'a.markdown'],
    text: '# Six\n\nor `nine`\n\n<!-- no -->\n',
    keyword: '# Six',
    string: '`nine`',
    comment: '<!-- no -->',
  },
];

describe.each(rows)('$names', ({ names, text, keyword, isNamed, string, comment }) => {
  test.each(names)('%s is coloured, and its mode is at hand from then on', async (name) => {
    const mode = await loadMode(name);
    expect(modeAtHand(name)).toBe(mode);
    const spans = coloured(text, mode);
    const leading = isNamed === true ? tags.standard(tags.variableName) : tags.keyword;
    if (keyword !== undefined) expect(spans).toContainEqual([keyword, classOf(leading)]);
    if (string !== undefined) expect(spans).toContainEqual([string, classOf(tags.string)]);
    if (comment !== undefined) expect(spans).toContainEqual([comment, classOf(tags.comment)]);
  });
});

test('every mode that there is has its row', () => {
  const shown = new Set(rows.flatMap(({ names }) => names.map(extensionOf)));
  expect(Object.keys(modes).filter((extension) => !shown.has(extension))).toEqual(['diff']);
});

test('every file of a start-point that is no plain text is coloured', async () => {
  for (const { manifest, files } of languages) {
    for (const name of Object.keys(files).filter((each) => !each.endsWith('.txt'))) {
      expect(await loadMode(name), `${manifest.display_name}: ${name}`).not.toBe(plainText);
    }
  }
});

test.each(['readme.txt', 'a', 'a.unheard-of', 'constructor', '__proto__', 'a.toString'])(
  '%s is plain text',
  async (name) => {
    expect(modeAtHand(name)).toBe(plainText);
    expect(await loadMode(name)).toBe(plainText);
  },
);

/** Each piece of the text that has a colour, and which. */
function coloured(text: string, mode: Awaited<ReturnType<typeof loadMode>>) {
  const state = EditorState.create({ doc: text, extensions: mode });
  const tree = ensureSyntaxTree(state, text.length, 5000);
  if (tree === null) throw new Error('it was not read in time');
  const spans: (readonly [string, string])[] = [];
  highlightTree(tree, colours, (from, to, classes) => spans.push([text.slice(from, to), classes]));
  return spans;
}

function classOf(tag: Tag): string | null {
  return colours.style([tag]);
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
