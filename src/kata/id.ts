/** cyber-dojo's 58 characters of an id: no I, i, O or o. Case counts. */
export const idAlphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjklmnpqrstuvwxyz';
export const idLength = 6;

/** cyber-dojo keeps this id for "the saver is offline"; it is never given to a kata. */
export const reservedId = '999999';

export function isId(text: string): boolean {
  return text.length === idLength && [...text].every((character) => idAlphabet.includes(character));
}

/** A new id from six random whole numbers, each at least 0; each is taken modulo 58. */
export function idOf(randomNumbers: readonly number[]): string {
  return randomNumbers
    .slice(0, idLength)
    .map((random) => idAlphabet[random % idAlphabet.length])
    .join('');
}

/** Throws RangeError when the text is no id. That it is one does not say that there is such a kata. */
export function checkId(text: string): void {
  if (!isId(text)) {
    throw new RangeError(`no id: ${JSON.stringify(text)} is not ${idLength} of ${idAlphabet}`);
  }
}
