// Text that may hold any bytes, as just-bash keeps output in strings: a byte that is no UTF-8 is a
// lone surrogate U+DC80 to U+DCFF (Python calls it surrogateescape), and is that byte again when the
// text is encoded.

export function decodeBytes(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeEscaping(bytes);
  }
}

export function encodeText(text: string): Uint8Array {
  return isText(text) ? encoder.encode(text) : encodeEscaped(text);
}

/** Whether it holds no bytes that are no text. */
export function isText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function decodeEscaping(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const length = sequenceLength(bytes, start);
    parts.push(
      length === 0
        ? String.fromCharCode(0xdc00 + (bytes[start] ?? 0))
        : strict.decode(bytes.subarray(start, start + length)),
    );
    start += Math.max(length, 1);
  }
  return parts.join('');
}

/** How many bytes from `start` on are one character of UTF-8; 0 if none. */
function sequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  try {
    strict.decode(bytes.subarray(start, start + length));
    return start + length > bytes.length ? 0 : length;
  } catch {
    return 0;
  }
}

function encodeEscaped(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00);
    else bytes.push(...encoder.encode(char));
  }
  return Uint8Array.from(bytes);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
