/** A part of a regular expression that Ruby has and JavaScript has not, and what to write. */
export type RubyPart = { readonly part: string; readonly instead: string };

/**
 * The first such part, or null. Most of them are no mistake in JavaScript, which reads them as
 * something else: `\A` as the letter A.
 */
export function rubyPart(source: string): RubyPart | null {
  let isInClass = false;
  for (const [part] of source.matchAll(parts)) {
    const instead = isInClass ? insteadInClass(part) : insteadOf(part);
    if (instead !== null) return { part, instead };
    if (part === '[') isInClass = true;
    if (part === ']') isInClass = false;
  }
  return null;
}

const parts =
  /\\(?:[pP]\{[^}]*\}|g<[^>]*>|[^])|\[:\^?\w+:\]|[[\]]|&&|\(\?(?:>|#|(?:[imx]+(?:-[imx]*)?|-[imx]+)[:)])|[+*?}]\+/g;

const escapes: Readonly<Record<string, string>> = {
  '\\A': 'write (?<![^]) for the beginning of the output; ^ is that of a line',
  '\\z': 'write (?![^]) for the end of the output; $ is that of a line',
  '\\Z': 'write (?=\\n?(?![^])) for the end of the output; $ is that of a line',
  '\\h': 'write [0-9a-fA-F]',
  '\\H': 'write [^0-9a-fA-F]',
  '\\R': 'write \\r?\\n',
  '\\e': 'write \\x1b',
  '\\a': 'write \\x07',
  '\\G': 'leave it out',
  '\\K': 'write what stands before it as (?<=...)',
  '\\X': 'write the characters that are meant',
};

function insteadOf(part: string): string | null {
  if (part.startsWith('(?')) return insteadOfGroup(part);
  if (/^[+*?}]\+$/.test(part)) return 'leave out the + behind it';
  return part === '&&' ? null : insteadInClass(part);
}

function insteadInClass(part: string): string | null {
  if (part.startsWith('[:')) return 'write the characters, such as a-zA-Z';
  if (part === '&&') return 'write the characters that are in both';
  if (/^\\[pP]\{/.test(part)) return 'write the characters, such as [a-zA-Z]';
  if (part.startsWith('\\g<')) return 'write the group out again';
  return Object.hasOwn(escapes, part) ? (escapes[part] ?? null) : null;
}

function insteadOfGroup(part: string): string | null {
  if (part === '(?>') return 'write (?:';
  if (part === '(?#') return 'leave the comment out';
  if (part.includes('m')) return 'write [^] for a . that is to match the end of a line as well';
  if (part.includes('i')) return 'write both letters, such as [Ff], where either is meant';
  return 'leave out the spaces and comments, and it';
}
