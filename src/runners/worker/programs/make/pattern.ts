/** What stands before and behind the `%` of a pattern. */
export type Pattern = { readonly before: string; readonly behind: string };

/** Null where the text has no `%`; `\%` is none. */
export function patternOf(text: string): Pattern | null {
  if (!text.includes('%')) return null;
  // The same few rules are tried for every file.
  const known = patterns.get(text);
  if (known !== undefined) return known;
  const at = percentIn(text);
  const pattern = at < 0 ? null : { before: plain(text.slice(0, at)), behind: text.slice(at + 1) };
  patterns.set(text, pattern);
  return pattern;
}

const patterns = new Map<string, Pattern | null>();

/** What the `%` stands for in `word`, which may be nothing; null where the word does not fit. */
export function stemOf({ before, behind }: Pattern, word: string): string | null {
  if (word.length < before.length + behind.length) return null;
  if (!word.startsWith(before) || !word.endsWith(behind)) return null;
  return word.slice(before.length, word.length - behind.length);
}

/** The template with the stem in the place of its first `%`. */
export function filledIn(template: string, stem: string): string {
  const pattern = patternOf(template);
  return pattern === null ? plain(template) : pattern.before + stem + pattern.behind;
}

/** The word as `$(patsubst from,to,word)` leaves it. */
export function substituted(from: string, to: string, word: string): string {
  const pattern = patternOf(from);
  if (pattern === null) return word === plain(from) ? to : word;
  const stem = stemOf(pattern, word);
  return stem === null ? word : filledIn(to, stem);
}

function percentIn(text: string): number {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    const backslashes = /\\*$/.exec(text.slice(0, at))?.[0].length ?? 0;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}

/** Without the backslashes that quote a `%`. */
function plain(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/(\\+)(?=%)/g, (slashes) => '\\'.repeat(Math.floor(slashes.length / 2)));
}
