import { loadScript } from '../../evaluate.ts';
import type { Parts } from '../program.ts';
import type { CreateSwipl, Environment, Swipl } from './swipl.ts';

/** SWI-Prolog in WebAssembly, with its library: it waits for the environment of its process. */
export type Booted = { begin(env: Environment): Promise<Swipl> };

export async function boot(parts: Parts): Promise<Booted> {
  const module = parts.module('swipl-web.wasm');
  loaded ??= loadScript(parts.scriptUrl('swipl-web.js'), 'SWIPL') as CreateSwipl;
  const createSwipl = loaded;
  const ENV: Environment = {};
  return new Promise((resolve, reject) => {
    const created = createSwipl({
      noInitialRun: true,
      ENV,
      preRun: [
        (swipl) => {
          swipl.addRunDependency(waits);
          const begin = (env: Environment) => {
            Object.assign(ENV, env);
            swipl.removeRunDependency(waits);
            return created;
          };
          resolve({ begin });
        },
      ],
      locateFile: (name) => name,
      getPreloadedPackage: () => parts.bytes('swipl-web.data').slice().buffer,
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then(done, reject);
        return {};
      },
      // What Emscripten itself says; Prolog writes to its descriptors.
      print: () => undefined,
      printErr: () => undefined,
    });
    created.catch(reject);
  });
}

let loaded: CreateSwipl | null = null;

/** C reads the environment once, when it begins. */
const waits = 'environment';
