import { bytesOf, concat, textOf, type Bytes } from '../git/bytes.ts';

/** Lines as git sends them: each with its length before it, and '0000' at the end (gitprotocol-common). */
export function pktLines(lines: readonly string[]): Bytes {
  const encoded = lines.map((line) => {
    const bytes = bytesOf(line);
    return concat([bytesOf((bytes.length + 4).toString(16).padStart(4, '0')), bytes]);
  });
  return concat([...encoded, bytesOf('0000')]);
}

/** The lines up to the end, without their line feeds. null when it is none of git's. */
export function readPktLines(bytes: Bytes): readonly string[] | null {
  const lines: string[] = [];
  for (let at = 0; ;) {
    const head = textOf(bytes.subarray(at, at + 4));
    if (!/^[0-9a-f]{4}$/.test(head)) return null;
    const length = parseInt(head, 16);
    if (length === 0) return lines;
    if (length < 4 || at + length > bytes.length) return null;
    lines.push(textOf(bytes.subarray(at + 4, at + length)).replace(/\n$/, ''));
    at += length;
  }
}
