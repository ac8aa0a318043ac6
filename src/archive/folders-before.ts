import type { FilesByPath } from '../dojo/archive-ports.ts';

/** The folders that have a folder `name`, which ends with a slash: each once, with its slash. */
export function foldersBefore(name: string, files: FilesByPath): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const rooted = `/${path}`;
    for (let at = rooted.indexOf(`/${name}`); at !== -1; at = rooted.indexOf(`/${name}`, at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
  return folders;
}
