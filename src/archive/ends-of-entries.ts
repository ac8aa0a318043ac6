import type { Bytes } from '../git/bytes.ts';

/**
 * Where each object ends that a JSON list holds, however it is written: cyber-dojo has a line for each
 * value, and we have one for each object. Of bytes that are no such list it says nothing of use.
 */
export function endsOfEntries(json: Bytes): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === quote) at = endOfText(json, at);
    else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) {
      depth -= 1;
      if (depth === 1 && byte === closeBrace) ends.push(at + 1);
    }
  }
  return ends;
}

const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where the quote is that closes the one at `start`. */
function endOfText(json: Bytes, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at;
}
