import { idAlphabet, idLength } from './id.ts';

/** Which of these begin with what was typed: those that do so to the letter first, then capitals aside. */
export function completions<T extends { readonly id: string }>(
  typed: string,
  all: readonly T[],
): readonly T[] {
  const exact = all.filter(({ id }) => id.startsWith(typed));
  const small = typed.toLowerCase();
  const others = all.filter(
    ({ id }) => !id.startsWith(typed) && id.toLowerCase().startsWith(small),
  );
  return [...exact, ...others];
}

/** Why what was typed can be no id, however it goes on; null when it can. */
export type IdFault =
  | { readonly kind: 'characters'; readonly characters: readonly string[] }
  | { readonly kind: 'too-long'; readonly limit: number };

export function idFault(typed: string): IdFault | null {
  const wrong = [...new Set(typed)].filter((character) => !idAlphabet.includes(character));
  if (wrong.length > 0) return { kind: 'characters', characters: wrong };
  return typed.length > idLength ? { kind: 'too-long', limit: idLength } : null;
}

/** What was typed or pasted, as an id: of an address of the app, the id in it. */
export function idIn(text: string): string {
  const [, id] = /#\/(?:kata|group|review)\/([^/?#\s]+)/.exec(text) ?? [];
  return id ?? text.replace(/\s+/g, '');
}
