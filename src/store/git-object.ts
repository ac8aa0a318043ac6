import { zlibSync } from 'fflate';
import type { KataEvent } from '../kata/event.ts';
import { commitMessage } from '../kata/commit-message.ts';
import { secondsOf } from '../kata/time.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** An object before it is compressed: `type size\0content`, and the SHA-1 of that. */
export type GitObject = { readonly oid: string; readonly wrapped: Bytes };

export async function gitObject(type: 'blob' | 'tree' | 'commit', content: Bytes) {
  const header = bytesOf(`${type} ${content.length}\0`);
  const wrapped = new Uint8Array(header.length + content.length);
  wrapped.set(header);
  wrapped.set(content, header.length);
  return { oid: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-1', wrapped))), wrapped };
}

/**
 * Objects up to this size, in bytes, are kept as they are, in zlib's form: they hardly get smaller,
 * and the database compresses what it stores too. Reading and exporting them is ten times faster.
 */
const smallObject = 4096;

/** fflate and not isomorphic-git's CompressionStream, which costs a millisecond an object. */
export function deflated({ wrapped }: GitObject): Bytes {
  return zlibSync(wrapped, { level: wrapped.length <= smallObject ? 0 : 6 });
}

/** A commit of one event: its own time, and the kata itself as author and committer. */
export function commitContent(commit: {
  readonly id: string;
  readonly tree: string;
  readonly parent: string | null;
  readonly event: KataEvent;
}): Bytes {
  const { id, tree, parent, event } = commit;
  const signature = `${id} <${id}@cyber-dojo.org> ${secondsOf(event.time)} +0000`;
  return bytesOf(
    [
      `tree ${tree}`,
      ...(parent === null ? [] : [`parent ${parent}`]),
      `author ${signature}`,
      `committer ${signature}`,
      '',
      `${commitMessage(event)}\n`,
    ].join('\n'),
  );
}

export function bytesOf(text: string): Bytes {
  return encoder.encode(text);
}

/** Keeps a byte order mark, as all else that was typed. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function bytesOfHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
