/**
 * What a pattern of the shell's means to find, grep and others (POSIX fnmatch): `*` is anything, a
 * slash and a dot at the beginning too.
 */
export function fnmatch(pattern: string, ignoresCase = false): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length;) {
    const char = pattern.charAt(at);
    const bracket = char === '[' ? bracketAt(pattern, at) : null;
    if (bracket !== null) {
      source += bracket.source;
      at = bracket.end;
      continue;
    }
    if (char === '*') source += '.*';
    else if (char === '?') source += '.';
    else if (char === '\\' && at + 1 < pattern.length) source += escaped(pattern.charAt((at += 1)));
    else source += escaped(char);
    at += 1;
  }
  return new RegExp(`^${source}$`, ignoresCase ? 'isu' : 'su');
}

/**
 * The bracket expression `[...]` that begins at `start`, as one of JavaScript's; null where none ends.
 * `!` negates in patterns of the shell's, `^` in both.
 */
export function bracketAt(
  text: string,
  start: number,
  negates = '!^',
): { readonly source: string; readonly end: number } | null {
  let at = start + 1;
  const isNegated = at < text.length && negates.includes(text.charAt(at));
  if (isNegated) at += 1;
  let inside = '';
  for (let isFirst = true; at < text.length; isFirst = false) {
    if (text.startsWith(']', at) && !isFirst) {
      return { source: `[${isNegated ? '^' : ''}${inside}]`, end: at + 1 };
    }
    const item = itemAt(text, at, negates.includes('!'), inside !== '');
    inside += item.source;
    at += item.length;
  }
  return null;
}

/** A class, a character or the dash of a range; `quotes`: a backslash does, as in the shell's patterns. */
function itemAt(
  text: string,
  at: number,
  quotes: boolean,
  mayRange: boolean,
): { readonly source: string; readonly length: number } {
  const rest = text.slice(at);
  const name = /^\[:(\w+):\]/.exec(rest)?.[1];
  if (name !== undefined) return { source: classes.get(name) ?? '', length: name.length + 4 };
  if (quotes && rest.startsWith('\\')) {
    return { source: escapedInside(rest.charAt(1)), length: 2 };
  }
  if (mayRange && /^-[^\]]/.test(rest)) return { source: '-', length: 1 };
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { source: escapedInside(char), length: char.length };
}

/** As a character of a regular expression with the flag u. */
export function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

function escapedInside(char: string): string {
  return /[-\\^\][]/.test(char) ? `\\${char}` : char;
}

/** What stands in brackets for the classes of POSIX. */
const classes = new Map([
  ['alnum', '\\p{L}\\p{N}'],
  ['alpha', '\\p{L}'],
  ['blank', ' \\t'],
  ['cntrl', '\\p{Cc}'],
  ['digit', '0-9'],
  ['graph', '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}'],
  ['lower', '\\p{Ll}'],
  ['print', '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} '],
  ['punct', '\\p{P}\\p{S}'],
  ['space', '\\s'],
  ['upper', '\\p{Lu}'],
  ['xdigit', '0-9A-Fa-f'],
]);
