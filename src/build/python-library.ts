import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { LibraryIndex } from '../runners/worker/programs/python/library.ts';
import { kept } from './kept.ts';
import { bytecodeRecipe, pythonBytecode } from './python-bytecode.ts';
import { changedLibrary, changes } from './python-changes.ts';

/**
 * pyodide's python_stdlib.zip, and beside each source its bytecode. The form is told in library.ts.
 * Making it takes some seconds.
 */
export function pythonLibrary(): Promise<Uint8Array> {
  const recipe = JSON.stringify([bytecodeRecipe(), changes, form]);
  return kept('python-library', recipe, async () => {
    const sources = await librarySources();
    return pack(new Map([...sources, ...(await pythonBytecode(sources, '/usr/lib/python3.14/'))]));
  });
}

type Contents = ReadonlyMap<string, Uint8Array>;

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** To be raised when pack() changes. */
const form = 1;

/** Without what bridges Python and JavaScript, as that bridge is not there. */
async function librarySources(): Promise<Contents> {
  const zip = unzipSync(await readFile(`${packages}pyodide/python_stdlib.zip`), {
    filter: ({ name }) => !name.endsWith('/') && !/^_?pyodide\//.test(name),
  });
  return changedLibrary(new Map(Object.entries(zip)));
}

function pack(files: Contents): Uint8Array {
  const index: Record<string, LibraryIndex[string]> = {};
  const packed: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = deflateRawSync(content, { level: 9 });
    index[path] = [offset, bytes.length, content.length];
    offset += bytes.length;
    packed.push(bytes);
  }
  const indexBytes = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(indexBytes.length);
  return Buffer.concat([length, indexBytes, ...packed]);
}
