/**
 * An id as it is read out: `3aZ` is `three alpha ZULU`. Capitals are in capitals. Characters that no
 * id has, as they may be typed, stand for themselves.
 */
export function phonetic(id: string): string {
  return [...id].map(wordOf).join(' ');
}

function wordOf(character: string): string {
  const lower = character.toLowerCase();
  const word = words.find((each) => each.startsWith(lower)) ?? digits[Number(character)];
  if (word === undefined || !/^[0-9a-z]$/i.test(character)) return character;
  return character === lower ? word : word.toUpperCase();
}

const digits = 'zero one two three four five six seven eight nine'.split(' ');

/** The alphabet that radio operators use. */
const words = `
  alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike
  november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu
`
  .trim()
  .split(/\s+/);
