import { literalPattern } from './literal-pattern.ts';

/** A place in a file of the kata that a text names, and where in the text it does. */
export type LineLink = {
  /** In UTF-16 units of the text: what names the place, such as `hiker.js:12:5`. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** From 1; null where none is told. */
  readonly column: number | null;
};

/**
 * Makes what finds, in one line of output, the places that it names of these files. The ways are
 * those of compilers, interpreters and test frameworks: `hiker.js:12:5`, `hiker.ts(4,2)`,
 * `File "hiker.py", line 7`, `cyber-dojo.sh: line 3`, `(hiker.c: main: 8)`. A file is named by its name in the kata,
 * with or without the folder that runs are in, or by its last part where one file alone has it. What
 * lies elsewhere, such as a library, is no link.
 */
export function lineLinkFinder(names: readonly string[]): (text: string) => readonly LineLink[] {
  const named = namesByWord(names);
  if (named.size === 0) return () => [];
  const words = [...named.keys()].toSorted((a, b) => b.length - a.length).map(literalPattern);
  const places = new RegExp(`${before}(${folder})?(${words.join('|')})(?:${ways.join('|')})`, 'gu');
  return (text) => {
    const links: LineLink[] = [];
    for (const match of text.matchAll(places)) {
      const [whole, inFolder, word = '', ...numbers] = match;
      const name = named.get(word);
      const [line, column] = numbers.filter((number) => number !== undefined).map(Number);
      if (name === undefined || line === undefined || line === 0) continue;
      // A path that is told from its root is the whole of it.
      if (inFolder !== undefined && name !== word) continue;
      const from = match.index + (inFolder?.length ?? 0);
      const to = match.index + whole.length;
      links.push({ from, to, name, line, column: column ?? null });
    }
    return links;
  };
}

/** Every way to say a file's name: all of it, and its last part where that is no other's. */
function namesByWord(names: readonly string[]): ReadonlyMap<string, string> {
  const byWord = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    if (byWord.has(last)) shared.add(last);
    byWord.set(last, name);
  }
  for (const last of shared) byWord.delete(last);
  for (const name of names) byWord.set(name, name);
  byWord.delete('');
  return byWord;
}

/** Nothing stands before the name that it might be a part of. */
const before = String.raw`(?<![\p{L}\p{N}_.\-/\\~$+])`;

/** The folder that runs are in; Piston has one for each. */
const folder = String.raw`(?:file:\/\/)?\/sandbox\/|(?:\/piston)?\/box\/submission\/|\/piston\/jobs\/[\w-]{1,64}\/|\.\/`;

const number = String.raw`(\d{1,7})(?![\p{L}\p{N}_])`;

const ways = [
  // Most of them: hiker.js:12, hiker.c:3:10, and Mocha's and node's with columns.
  `:${number}(?::${number})?`,
  // TypeScript: hiker.ts(4,2). Others: hiker.pas(4).
  String.raw`\(${number}(?:,\s?${number})?\)`,
  // Python's File "hiker.py", line 7; bash's cyber-dojo.sh: line 3; Perl's at hiker.pl line 7.
  String.raw`["'’]?[,:]?\s(?:on\s|at\s)?line\s${number}(?:,?\scol(?:umn)?\s${number})?`,
  // assert of C and C++: (hiker.tests.c: life: 8).
  String.raw`:\s[\w~]{1,100}:\s(\d{1,7})(?=\))`,
  // Lint tools: hiker.ts[4, 2].
  String.raw`\[${number},\s?${number}\]`,
];
