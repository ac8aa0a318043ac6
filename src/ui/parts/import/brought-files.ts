import type { Brought, BroughtFolder } from '../../../dojo/brought.ts';

/** No folder of ours has nearly as many files; one that has more is refused as too large. */
const mostFiles = 50_001;

/** The files and folders that were dropped. To be called while the event lasts. */
export async function broughtByDrop(dropped: DataTransfer): Promise<readonly Brought[]> {
  const entries = [...dropped.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  // Where a browser tells of no entries there are only files.
  if (entries.length === 0) return [...dropped.files];
  const files = [...dropped.files];
  return Promise.all(
    entries.map(async (entry, at) => {
      const file = files[at];
      if (isFolder(entry)) return { name: entry.name, files: await filesBelow(entry) };
      return file === undefined || file.name !== entry.name
        ? fileOf(entry as FileSystemFileEntry)
        : file;
    }),
  );
}

/** A folder that was chosen: the browser lists its files, each with its path. */
export function broughtFolder(chosen: readonly File[]): readonly BroughtFolder[] {
  const [first] = chosen;
  if (first === undefined) return [];
  const [name = first.name] = first.webkitRelativePath.split('/');
  const files = chosen.map((file) => ({ path: file.webkitRelativePath, file }));
  return [{ name, files: files.slice(0, mostFiles) }];
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<BroughtFolder['files']> {
  const files: { path: string; file: File }[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await entriesIn(next)) {
      if (isFolder(entry)) folders.push(entry);
      else if (files.length < mostFiles) {
        const file = await fileOf(entry as FileSystemFileEntry);
        files.push({ path: entry.fullPath.replace(/^\//, ''), file });
      }
    }
  }
  return files;
}

/** A browser tells them a hundred at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => entry.file(done, fail));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
