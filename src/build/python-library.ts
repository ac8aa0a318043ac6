import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { loadPyodide } from 'pyodide';
import type { LibraryIndex } from '../runners/worker/programs/python/library.ts';
import { changedLibrary, changes } from './python-changes.ts';

/**
 * pyodide's python_stdlib.zip, and beside each source its bytecode, without which Python would
 * compile all that it imports at each start. The form is told in library.ts. Making it takes some
 * seconds: it is kept under node_modules/.cache.
 */
export async function pythonLibrary(): Promise<Uint8Array> {
  const kept = `${packages}.cache/pocket-dojo/python-library-${keyOf()}.bin`;
  try {
    return await readFile(kept);
  } catch {
    const sources = await librarySources();
    const made = pack(new Map([...sources, ...(await bytecodeOf(sources))]));
    await mkdir(`${packages}.cache/pocket-dojo`, { recursive: true });
    const partial = `${kept}.${process.pid}`;
    await writeFile(partial, made);
    await rename(partial, kept);
    return made;
  }
}

type Contents = ReadonlyMap<string, Uint8Array>;

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

function keyOf(): string {
  const { version } = createRequire(import.meta.url)('pyodide/package.json') as { version: string };
  const recipe = JSON.stringify([version, compileAll, changes, form]);
  return createHash('sha256').update(recipe).digest('hex').slice(0, 16);
}

/** To be raised when pack() changes. */
const form = 1;

/** Without what bridges Python and JavaScript, as that bridge is not there. */
async function librarySources(): Promise<Contents> {
  const zip = unzipSync(await readFile(`${packages}pyodide/python_stdlib.zip`), {
    filter: ({ name }) => !name.endsWith('/') && !/^_?pyodide\//.test(name),
  });
  return changedLibrary(new Map(Object.entries(zip)));
}

async function bytecodeOf(sources: Contents): Promise<Contents> {
  // Said, as it looks for its own folder in a stack trace, which source maps may change.
  const pyodide = await loadPyodide({ indexURL: `${packages}pyodide/` });
  const compile = pyodide.runPython(compileAll) as (texts: unknown) => {
    toJs(options: { dict_converter(entries: Entries): unknown }): Contents;
  };
  const modules = [...sources].filter(([path]) => path.endsWith('.py'));
  const compiled = compile(pyodide.toPy(new Map(modules)));
  return compiled.toJs({ dict_converter: (entries) => new Map(entries) });
}

type Entries = Iterable<readonly [path: string, content: Uint8Array]>;

/**
 * By Python's own compiler, so that the bytecode is that of the version that will read it. It is
 * tied to its source by hash, unchecked: the times of the files say nothing.
 */
const compileAll = `
import importlib.util
from importlib._bootstrap_external import _code_to_hash_pyc

def compile_all(sources):
    compiled = {}
    for path, content in sources.items():
        source = bytes(content)
        code = compile(source, '/usr/lib/python3.14/' + path, 'exec', dont_inherit=True)
        bytecode = _code_to_hash_pyc(code, importlib.util.source_hash(source), False)
        folder, _, name = path.rpartition('/')
        prefix = folder + '/' if folder else ''
        compiled[f'{prefix}__pycache__/{name[:-3]}.cpython-314.pyc'] = bytes(bytecode)
    return compiled

compile_all
`;

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
