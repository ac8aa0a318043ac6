import { zlibSync } from 'fflate';
import { bytesOf, concat, hexOf, sha1, type Bytes } from './bytes.ts';
import type { ObjectType } from './git-objects.ts';

/** An object before it is compressed: `type size\0content`, and the SHA-1 of that. */
export type WrappedObject = { readonly oid: string; readonly wrapped: Bytes };

export async function wrappedObject(type: ObjectType, content: Uint8Array): Promise<WrappedObject> {
  const wrapped = concat([bytesOf(`${type} ${content.length}\0`), content]);
  return { oid: hexOf(await sha1(wrapped)), wrapped };
}

/**
 * Objects up to this size, in bytes, are kept as they are, in zlib's form: they hardly get smaller,
 * and the database compresses what it stores too. Reading and exporting them is ten times faster.
 */
const smallObject = 4096;

/** fflate and not isomorphic-git's CompressionStream, which costs a millisecond an object. */
export function deflated({ wrapped }: WrappedObject): Bytes {
  return zlibSync(wrapped, { level: wrapped.length <= smallObject ? 0 : 6 });
}
