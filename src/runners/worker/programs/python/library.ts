import { inflateSync } from 'fflate';

/**
 * Python's standard library, sources and bytecode, in one array of bytes that the build makes
 * (build/python-library.ts): the length of the index (uint32, little-endian), the index as JSON,
 * then the files, deflated each for itself.
 */
export type Library = {
  /** The names in each folder, by its path; '' is the root. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  sizeOf(path: string): number | null;
  /** Not to be written to. */
  read(path: string): Uint8Array;
};

/** By path, relative to the library's root. */
export type LibraryIndex = Readonly<
  Record<string, readonly [offset: number, packedBytes: number, sizeBytes: number]>
>;

export function openLibrary(content: Uint8Array): Library {
  const indexBytes = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  const start = 4 + indexBytes;
  const indexText = new TextDecoder().decode(content.subarray(4, start));
  const index = new Map(Object.entries(JSON.parse(indexText) as LibraryIndex));
  const unpacked = new Map<string, Uint8Array>();

  return {
    folders: foldersOf(index.keys()),
    sizeOf: (path) => index.get(path)?.[2] ?? null,
    read(path) {
      const known = unpacked.get(path);
      if (known !== undefined) return known;
      const [offset, packedBytes, sizeBytes] = index.get(path) ?? [0, 0, 0];
      const packed = content.subarray(start + offset, start + offset + packedBytes);
      const bytes = inflateSync(packed, { out: new Uint8Array(sizeBytes) });
      unpacked.set(path, bytes);
      return bytes;
    },
  };
}

function foldersOf(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let at = path.length; at > 0;) {
      const slash = path.lastIndexOf('/', at - 1);
      const folder = path.slice(0, Math.max(slash, 0));
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(path.slice(slash + 1, at)));
      at = Math.max(slash, 0);
    }
  }
  return new Map([...folders].map(([folder, names]) => [folder, [...names]]));
}
