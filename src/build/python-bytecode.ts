import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';

export type PythonFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The bytecode of each module among `sources`, at its path: without it Python would compile all that
 * it imports at each start. `folder` is where they will stand; tracebacks name it.
 */
export async function pythonBytecode(sources: PythonFiles, folder: string): Promise<PythonFiles> {
  // Said, as it looks for its own folder in a stack trace, which source maps may change.
  const pyodide = await loadPyodide({ indexURL: `${packages}pyodide/` });
  const compile = pyodide.runPython(compileAll) as (
    texts: unknown,
    folder: string,
  ) => {
    toJs(options: { dict_converter(entries: Entries): unknown }): PythonFiles;
  };
  // Copied, as Pyodide takes no Buffer for an array of bytes.
  const modules = [...sources].flatMap(([path, content]) =>
    path.endsWith('.py') ? [[path, new Uint8Array(content)] as const] : [],
  );
  const compiled = compile(pyodide.toPy(new Map(modules)), folder);
  return compiled.toJs({ dict_converter: (entries) => new Map(entries) });
}

/** Changes with all that the bytecode depends on, but for the sources. */
export function bytecodeRecipe(): string {
  const { version } = createRequire(import.meta.url)('pyodide/package.json') as { version: string };
  return JSON.stringify([version, compileAll]);
}

type Entries = Iterable<readonly [path: string, content: Uint8Array]>;

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * By Python's own compiler, so that the bytecode is that of the version that will read it. It is
 * tied to its source by hash, unchecked: the times of the files say nothing.
 */
const compileAll = `
import importlib.util
from importlib._bootstrap_external import _code_to_hash_pyc

def compile_all(sources, root):
    compiled = {}
    for path, content in sources.items():
        source = bytes(content)
        code = compile(source, root + path, 'exec', dont_inherit=True)
        bytecode = _code_to_hash_pyc(code, importlib.util.source_hash(source), False)
        folder, _, name = path.rpartition('/')
        prefix = folder + '/' if folder else ''
        compiled[f'{prefix}__pycache__/{name[:-3]}.cpython-314.pyc'] = bytes(bytecode)
    return compiled

compile_all
`;
