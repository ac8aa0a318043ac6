import type { PackHeader } from '../runners/worker/pack.ts';

/** A file of a pack, or a symbolic link. Paths are absolute: where it stands on the tree of a run. */
export type PackFile =
  | { readonly path: string; readonly content: string | Uint8Array; readonly mode?: number }
  | { readonly path: string; readonly target: string };

/**
 * One file of many, for runners/worker/pack.ts to put on the tree of each run. The same files make
 * the same bytes, in whatever order they come.
 */
export function packagePack(files: readonly PackFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path);
  if (twice !== undefined) throw new Error(`a pack has ${twice.path} twice`);
  const contents: Uint8Array[] = [];
  const header: PackHeader = sorted.map((file) => {
    if ('target' in file) return [file.path, file.target] as const;
    const bytes = Buffer.from(file.content);
    contents.push(bytes);
    return [file.path, bytes.length, file.mode ?? 0o644] as const;
  });
  const headerBytes = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headerBytes.length);
  return new Uint8Array(Buffer.concat([length, headerBytes, ...contents]));
}
