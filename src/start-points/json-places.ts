/** A text read as JSON, for what JSON.parse does not tell: where it goes wrong, and its first keys. */
export type JsonPlaces = {
  /** Of the outermost object, in order; one may be there again. */
  readonly keys: readonly { readonly name: string; readonly line: number }[];
  /** Where it stops being JSON. */
  readonly mistake: {
    readonly line: number;
    readonly column: number;
    readonly expected: string;
    readonly found: string;
  } | null;
};

type Next = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

export function jsonPlaces(text: string): JsonPlaces {
  const keys: { name: string; line: number }[] = [];
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    at += matchAt(space, text, at)?.length ?? 0;
    if (at === text.length && next === 'end') return { keys, mistake: null };
    const found = matchAt(token, text, at);
    const then: Next | null = found === null ? null : after(next, found, open);
    if (found === null || then === null) {
      const expected = wordsOf(next, open.at(-1));
      return { keys, mistake: { ...placeOf(text, at), expected, found: shownAt(text, at, found) } };
    }
    if (then === 'colon' && open.length === 1) {
      keys.push({ name: JSON.parse(found) as string, line: placeOf(text, at).line });
    }
    next = then;
    at += found.length;
  }
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}

const space = /[\t\n\r ]*/y;
const token =
  // eslint-disable-next-line no-control-regex -- those are what no string of JSON may have
  /[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** What may come after a token, or null where the token itself may not come. */
function after(next: Next, found: string, open: ('{' | '[')[]): Next | null {
  switch (next) {
    case 'value or ]':
      return found === ']' ? closed(open) : value(found, open);
    case 'value':
      return value(found, open);
    case 'key or }':
      if (found === '}') return closed(open);
      return found.startsWith('"') ? 'colon' : null;
    case 'key':
      return found.startsWith('"') ? 'colon' : null;
    case 'colon':
      return found === ':' ? 'value' : null;
    case 'comma':
      if (found === (open.at(-1) === '{' ? '}' : ']')) return closed(open);
      if (found !== ',') return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      return null;
  }
}

function value(found: string, open: ('{' | '[')[]): Next | null {
  if (found === '{' || found === '[') {
    open.push(found);
    return found === '{' ? 'key or }' : 'value or ]';
  }
  if (/^[}\]:,]$/.test(found)) return null;
  return open.length === 0 ? 'end' : 'comma';
}

function closed(open: ('{' | '[')[]): Next {
  open.pop();
  return open.length === 0 ? 'end' : 'comma';
}

function wordsOf(next: Next, inside: '{' | '[' | undefined): string {
  switch (next) {
    case 'key':
    case 'key or }':
      return 'a key in double quotes';
    case 'colon':
      return 'a colon';
    case 'comma':
      return inside === '{' ? 'a comma or }' : 'a comma or ]';
    case 'end':
      return 'nothing more';
    default:
      return 'a value';
  }
}

function shownAt(text: string, at: number, found: string | null): string {
  if (at === text.length) return 'the end';
  const word = found ?? /^(?:[\p{L}\p{N}_.+-]+|[^])/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  return JSON.stringify(word.slice(0, 40));
}

/** From 1. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
