import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What all files of a folder take on the disk, as `du` counts: whole blocks. */
export function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + onDisk(join(parentPath, name)), 0);
}

function onDisk(path: string): number {
  const { blocks, size } = statSync(path);
  // Windows has no blocks.
  return blocks === 0 ? size : blocks * 512;
}
