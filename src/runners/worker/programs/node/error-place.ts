/** Where in a source an error is, when its stack does not say. Lines from 1, columns from 0. */
export type ErrorPlace = { readonly url: string; readonly line: number; readonly column: number };

export function markPlace<Thrown extends object>(error: Thrown, place: ErrorPlace): Thrown {
  if (!places.has(error)) places.set(error, place);
  return error;
}

export function markedPlace(error: unknown): ErrorPlace | null {
  return typeof error === 'object' && error !== null ? (places.get(error) ?? null) : null;
}

/** The place, the line, and a caret under the column, as node shows them above an error. */
export function excerptOf({ url, line, column }: ErrorPlace, source: string): string {
  const text = source.split('\n')[line - 1] ?? '';
  const indent = text.slice(0, column).replace(/[^\t]/g, ' ');
  return `${url}:${line}\n${text}\n${indent}^\n\n`;
}

const places = new WeakMap<object, ErrorPlace>();
