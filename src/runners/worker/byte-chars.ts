import { encodeText } from './byte-text.ts';

// just-bash keeps bytes in a string, one character a byte.

export function bytesOfChars(chars: string): Uint8Array {
  const bytes = new Uint8Array(chars.length);
  for (let index = 0; index < chars.length; index += 1) bytes[index] = chars.charCodeAt(index);
  return bytes;
}

export function charsOfBytes(bytes: Uint8Array): string {
  let chars = '';
  for (let start = 0; start < bytes.length; start += maxArguments) {
    chars += String.fromCharCode(...bytes.subarray(start, start + maxArguments));
  }
  return chars;
}

/** What a command answered as its output: bytes, or text that is to be UTF-8. */
export function bytesOfOutput(output: string, kind: 'text' | 'bytes' | undefined): Uint8Array {
  return kind === 'bytes' ? bytesOfChars(output) : encodeText(output);
}

/** As many as every browser lets a function be called with. */
const maxArguments = 8192;
