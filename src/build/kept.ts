import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * What takes long to make is kept beside the packages. `recipe` is all that it depends on: with
 * another one it is made anew.
 */
export async function kept(
  name: string,
  recipe: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
  const path = `${cacheFolder}${name}-${key}.bin`;
  try {
    return await readFile(path);
  } catch {
    // A first build takes minutes: whoever waits for it sees what for.
    process.stderr.write(`making ${name}, once\n`);
    const made = await make();
    await mkdir(cacheFolder, { recursive: true });
    // Two builds at once: the file is whole, whoever is first.
    const partial = `${path}.${process.pid}`;
    await writeFile(partial, made);
    await rename(partial, path);
    return made;
  }
}

const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/pocket-dojo/', import.meta.url),
);
