/**
 * The part of a file's name that a person would type over to name it after something else, as
 * places in it: `hiker` of `test_hiker.py`, of `hiker.test.js`, of `HikerTest.java`, of
 * `spec/hiker_spec.rb`. Folders and extension stay, and a word that tells that it is a test.
 */
export function meaningfulPart(name: string): readonly [from: number, to: number] {
  const start = name.lastIndexOf('/') + 1;
  const dot = name.lastIndexOf('.');
  // A dot that begins a name begins no extension: .gitignore.
  const end = dot > start ? dot : name.length;
  const stem = name.slice(start, end);
  const from = start + longest(leadingTestWords, stem);
  const to = end - longest(trailingTestWords, stem);
  if (from < to) return [from, to];
  // A test word and no more, or two: one of them is what it is about.
  return from < end ? [from, end] : [start, end];
}

/** Set apart by a mark in any case, or by the capital that begins a word in the middle of others. */
const leadingTestWords = [
  /^(?:tests?|specs?|steps)[-_. ]+(?=.)/iu,
  /^(?:[Tt]ests?|[Ss]pecs?|[Ss]teps)(?=\p{Lu})/u,
];
const trailingTestWords = [
  /[-_. ]+(?:tests?|specs?|steps)$/iu,
  /(?<=[\p{Ll}\p{N}])(?:Tests?|Specs?|Steps)$/u,
];

function longest(words: readonly RegExp[], stem: string): number {
  return Math.max(...words.map((word) => word.exec(stem)?.[0].length ?? 0));
}
