import { declarations } from 'virtual:type-declarations';
import { parentOf } from '../../paths.ts';
import type { Compiled, SourceText } from './compilation.ts';

type File = { readonly text: () => string; mtimeMs: number };
type Entries = { readonly files: string[]; readonly directories: string[] };

/**
 * What was sent for one compilation, with what the compiler brings of its own below it, and what it
 * writes on top.
 */
export function createFileView(sent: readonly SourceText[], folders: readonly string[]) {
  const files = new Map<string, File>();
  const children = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  const deleted = new Set<string>();
  for (const folder of folders) addFolder(folder);
  for (const { path, bytes, mtimeMs } of sent) put(path, { text: () => textOf(bytes), mtimeMs });

  return {
    read: (path: string): string | undefined => declared.get(path) ?? files.get(path)?.text(),
    hasFile: (path: string): boolean => declared.has(path) || files.has(path),
    hasFolder: (path: string): boolean =>
      path === '/' || declaredFolders.has(path) || children.has(path),
    entries,
    write(path: string, text: string): void {
      deleted.delete(path);
      written.set(path, text);
      put(path, { text: () => text, mtimeMs: Date.now() });
    },
    remove(path: string): void {
      if (!files.delete(path)) return;
      children.get(parentOf(path))?.delete(path);
      written.delete(path);
      deleted.add(path);
    },
    addFolder,
    modifiedAt(path: string): Date | undefined {
      const file = files.get(path);
      return file === undefined ? undefined : new Date(file.mtimeMs);
    },
    touch(path: string, at: Date): void {
      const file = files.get(path);
      if (file !== undefined) file.mtimeMs = at.getTime();
    },
    written: (): Compiled['written'] => [...written].map(([path, text]) => ({ path, text })),
    deleted: (): Compiled['deleted'] => [...deleted],
  };

  function put(path: string, file: File): void {
    addFolder(parentOf(path));
    files.set(path, file);
    children.get(parentOf(path))?.add(path);
  }

  function addFolder(path: string): void {
    if (children.has(path)) return;
    children.set(path, new Set());
    if (path === '/') return;
    addFolder(parentOf(path));
    children.get(parentOf(path))?.add(path);
  }

  function entries(folder: string): Entries {
    const found: Entries = { files: [], directories: [] };
    const paths = new Set([
      ...(children.get(folder) ?? []),
      ...(declaredFolders.get(folder) ?? []),
    ]);
    for (const path of [...paths].toSorted()) {
      const isFile = files.has(path) || declared.has(path);
      found[isFile ? 'files' : 'directories'].push(path.slice(path.lastIndexOf('/') + 1));
    }
    return found;
  }
}

const declared: ReadonlyMap<string, string> = new Map(Object.entries(declarations));
const declaredFolders = foldersOf(declared.keys());

function foldersOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (let path of paths) {
    for (; path !== '/'; path = parentOf(path)) {
      const folder = parentOf(path);
      const known = folders.get(folder);
      if (known?.has(path) === true) break;
      folders.set(folder, (known ?? new Set()).add(path));
    }
  }
  return folders;
}

/** As tsc reads a file: a byte order mark tells the encoding, and is none of the text. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = (first: number, second: number): boolean =>
    bytes[0] === first && bytes[1] === second;
  if (isUtf16(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf16(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}
