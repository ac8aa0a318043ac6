/** A text of somebody else's, fit to stand in a sentence of ours: one line, without control characters. */
export function shown(text: string): string {
  const line = text
    .slice(0, 10 * maxShown)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
}

const maxShown = 200;
