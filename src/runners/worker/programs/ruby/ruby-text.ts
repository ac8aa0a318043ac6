/** A text as an expression of Ruby, in letters that mean nothing to it. */
export function rubyText(text: string): string {
  const hex = Array.from(new TextEncoder().encode(text), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `['${hex.join('')}'].pack('H*').force_encoding('UTF-8')`;
}

export function rubyList(texts: readonly string[]): string {
  return `[${texts.map(rubyText).join(',')}]`;
}
