import { hexOf } from '../git/bytes.ts';

/** Where each object starts in its pack, by offset (gitformat-pack, "pack-*.idx", version 2). */
export type PackOffsets = {
  readonly oids: ReadonlyMap<number, string>;
  readonly offsets: ReadonlyMap<string, number>;
};

const magic = 0xff744f63;
const tablesAt = 8 + 256 * 4;

/** Throws RangeError when it is not such an index. What it says of the objects is not yet believed. */
export function readPackIndex(index: Uint8Array, most: number): PackOffsets {
  const view = new DataView(index.buffer, index.byteOffset, index.length);
  const count = index.length < tablesAt ? -1 : view.getUint32(tablesAt - 4);
  if (count < 0 || view.getUint32(0) !== magic || view.getUint32(4) !== 2) {
    throw new RangeError('it is no index of version 2');
  }
  if (count > most) throw new RangeError(`it has ${count} objects, more than ${most}`);
  if (index.length < tablesAt + count * 28 + 40) throw new RangeError('it is cut short');
  const [oids, offsets] = [new Map<number, string>(), new Map<string, number>()];
  for (let at = 0; at < count; at += 1) {
    const oid = hexOf(index.subarray(tablesAt + at * 20, tablesAt + at * 20 + 20));
    const offset = view.getUint32(tablesAt + count * 24 + at * 4);
    oids.set(offset, oid);
    offsets.set(oid, offset);
  }
  return { oids, offsets };
}
