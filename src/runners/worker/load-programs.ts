import type { HandedPart } from '../protocol.ts';
import { loadScript } from './evaluate.ts';
import type { CreatePrograms, Parts, Program } from './programs/program.ts';

/** Runs the scripts of the image's programs, and answers the commands that they bring. */
export function loadPrograms(handed: readonly HandedPart[]): readonly Program[] {
  const parts = partsOf(handed);
  return handed
    .filter((part) => part.kind === 'program')
    .flatMap(({ url }) => {
      // build/sandbox.ts makes the script put its exports under this name.
      const { createPrograms } = loadScript(url, 'pocketDojoRuntime') as {
        readonly createPrograms: CreatePrograms;
      };
      return createPrograms(parts);
    });
}

function partsOf(handed: readonly HandedPart[]): Parts {
  return {
    module: (name) => part(name, 'module').module,
    bytes: (name) => new Uint8Array(part(name, 'bytes').bytes),
    scriptUrl: (name) => part(name, 'script').url,
    toolchain: (name) => part(name, 'toolchain').port,
  };

  function part<K extends HandedPart['kind']>(name: string, kind: K) {
    const found = handed.find((each) => each.name === name && each.kind === kind);
    if (found === undefined) throw new Error(`the image has no ${kind} ${name}`);
    return found as Extract<HandedPart, { readonly kind: K }>;
  }
}
