import type { CreatePrograms, Program } from '../program.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { firstModules } from './first-modules.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
import { startPython } from './start.ts';

/** CPython. Each process is an interpreter of its own; the first one is booted ahead. */
export const createPrograms: CreatePrograms = (parts) => {
  let library: Library | null = null;
  let spare: Promise<Booted> | null = null;
  const openedLibrary = (): Library => (library ??= openLibrary(parts.bytes('python-library')));

  const python: Program = {
    names: ['python3', 'python', 'python3.14'],
    async warm() {
      spare = boot(parts);
      unpackFirst(openedLibrary());
      await spare;
    },
    async run(process) {
      const taken = spare;
      spare = null;
      return startPython(await (taken ?? boot(parts)), openedLibrary(), process);
    },
  };
  return [python];
};

function unpackFirst(library: Library): void {
  for (const path of firstModules) {
    if (library.sizeOf(path) !== null) library.read(path);
  }
}
