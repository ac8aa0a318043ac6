import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

export type Entry = { readonly path: string; readonly isFolder: boolean; readonly isFile: boolean };

/** Everything below a folder, links not followed; what cannot be entered is passed over. */
export async function* walk(
  root: string,
  before: (folder: string) => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<Entry> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entered = await enter(folder, before);
    if (entered === null) continue;
    for await (const entry of entered) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      yield { path, isFolder: entry.isDirectory(), isFile: entry.isFile() };
    }
  }
}

async function enter(folder: string, before: (folder: string) => Promise<void>) {
  try {
    await before(folder);
    return await opendir(folder);
  } catch {
    // A run may have made folders that nobody can enter: what is in them is nobody's.
    return null;
  }
}
