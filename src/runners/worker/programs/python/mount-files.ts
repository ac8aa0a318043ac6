import type { Tree } from '../../tree.ts';
import type { PythonModule } from './emscripten.ts';
import { libraryFiles } from './library-files.ts';
import type { Library } from './library.ts';
import { treeFiles } from '../../emscripten/tree-files.ts';

/** Where Python is at home; tracebacks name the library's files so. */
export const pythonHome = '/usr';
const libraryFolder = `${pythonHome}/lib/python3.14`;

/** The tree of the run becomes the root of Python's file system, with /dev and the library in it. */
export function mountFiles(python: PythonModule, tree: Tree, library: Library): void {
  const { FS } = python;
  const devices = FS.lookupPath('/dev').node;
  FS.root = null;
  FS.mount(treeFiles(FS, tree, umask), {}, '/');
  for (const path of ['/dev', libraryFolder]) tree.mkdir(path, { recursive: true });
  devices.parent = devices;
  FS.mount({ mount: () => devices }, {}, '/dev');
  FS.mount(libraryFiles(FS, library), {}, libraryFolder);

  function umask(): number {
    const mask = python._umask(0);
    python._umask(mask);
    return mask;
  }
}
