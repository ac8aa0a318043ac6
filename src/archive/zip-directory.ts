import { textOf } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';
import type { EntryHeader } from './entry-checker.ts';
import { limits } from './limits.ts';

/** An entry as the directory at a zip's end tells it (APPNOTE.TXT 4.3.12). Its sizes are not believed. */
export type ZipEntry = EntryHeader & {
  readonly isStored: boolean;
  readonly crc: number;
  readonly sizeBytes: number;
  readonly packed: Uint8Array;
};

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const lengths = { end: 22, entry: 46, local: 30, comment: 0xffff } as const;
/** What stands in place of a number that only zip64 has room for. */
const [over16, over32] = [0xffff, 0xffffffff];

/**
 * All entries. The directory alone counts, as it does for other programs; what stands before each
 * content must say the same, and no two contents may share bytes: bombs are made so.
 */
export function zipDirectory(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const { count, start, end } = place(view);
  const entries: ZipEntry[] = [];
  const spans: (readonly [from: number, to: number])[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + lengths.entry > end || view.getUint32(at, true) !== signatures.entry) {
      throw damaged('', 'its directory is cut short');
    }
    const nameEnd = at + lengths.entry + view.getUint16(at + 28, true);
    const name = nameOf(zip.subarray(at + lengths.entry, nameEnd));
    const { entry, span } = entryAt(zip, view, { at, name, most: start });
    entries.push(entry);
    spans.push(span);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const sorted = spans.toSorted(([a], [b]) => a - b);
  if (sorted.some(([from], index) => from < (sorted[index - 1]?.[1] ?? 0))) {
    throw damaged('', 'two of its files are in one place');
  }
  return entries;
}

function place(view: DataView): {
  readonly count: number;
  readonly start: number;
  readonly end: number;
} {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= Math.max(0, last - lengths.comment); at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const [count, size] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true)];
    const start = view.getUint32(at + 16, true);
    if (count === over16 || size === over32 || start === over32) {
      throw new BadArchive('packed-otherwise', '', 'it is packed by zip64');
    }
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count) {
      throw new BadArchive('packed-otherwise', '', 'it is one of several parts');
    }
    if (count > limits.entries) {
      throw new BadArchive('too-large', '', `it has more than ${limits.entries} entries`);
    }
    if (start + size > at) throw damaged('', 'its directory is beyond its end');
    return { count, start, end: start + size };
  }
  throw new BadArchive('not-an-archive', '', 'its zip has no end');
}

function entryAt(
  zip: Uint8Array,
  view: DataView,
  { at, name, most }: { readonly at: number; readonly name: string; readonly most: number },
): { readonly entry: ZipEntry; readonly span: readonly [number, number] } {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packedBytes, sizeBytes] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  if ((flags & 0x2041) !== 0) throw new BadArchive('encrypted', name, 'it has a password');
  if ([packedBytes, sizeBytes, local].includes(over32)) {
    throw new BadArchive('packed-otherwise', name, 'it is packed by zip64');
  }
  if (method !== 0 && method !== 8) {
    throw new BadArchive('packed-otherwise', name, `it is packed by zip's method ${method}`);
  }
  if (local + lengths.local > most || view.getUint32(local, true) !== signatures.local) {
    throw damaged(name, 'it is not where the directory says');
  }
  const nameEnd = local + lengths.local + view.getUint16(local + 26, true);
  const from = nameEnd + view.getUint16(local + 28, true);
  const to = from + packedBytes;
  if (to > most) throw damaged(name, 'it goes beyond the end');
  const isSame =
    nameOf(zip.subarray(local + lengths.local, nameEnd)) === name &&
    view.getUint16(local + 8, true) === method &&
    ((view.getUint16(local + 6, true) ^ flags) & 1) === 0;
  if (!isSame) throw damaged(name, 'its own header does not say what the directory says');
  const [kind, what] = kindOf(view, at, name);
  const entry = { name, kind, what, isStored: method === 0, crc: view.getUint32(at + 16, true) };
  return { entry: { ...entry, sizeBytes, packed: zip.subarray(from, to) }, span: [local, to] };
}

/** By the modes of Unix, where a program of Unix has made it. */
function kindOf(view: DataView, at: number, name: string): [EntryHeader['kind'], string] {
  const mode = view.getUint8(at + 5) === 3 ? view.getUint32(at + 38, true) >>> 28 : 0;
  if (name.endsWith('/')) return ['folder', 'folder'];
  if (mode === 0 || mode === 0o10) return ['file', 'file'];
  return ['other', mode === 0o12 ? 'link' : 'device'];
}

/** UTF-8, flagged or not; a name in a code page of old shows as what it is not, and is left out. */
function nameOf(bytes: Uint8Array): string {
  return textOf(bytes);
}

function damaged(entry: string, reason: string): BadArchive {
  return new BadArchive('damaged', entry, reason);
}
