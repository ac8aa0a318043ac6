import { executeCommandLine, useSourceFileCache } from 'virtual:typescript-compiler';
import type { Compilation, Compiled } from './compilation.ts';
import { createSystem } from './system.ts';
import { cachedGetSourceFile } from './source-file-cache.ts';

/** Does what `tsc ARGS` does, over the files that were sent. Nothing that they say is executed. */
export function compile(compilation: Compilation): Compiled {
  const { system, stdout, written, deleted } = createSystem(compilation);
  let status = 0;
  const exit = (code = 0): never => {
    status = code;
    throw exited;
  };
  try {
    executeCommandLine({ ...system, exit }, () => undefined, compilation.args);
  } catch (thrown) {
    if (thrown !== exited) {
      // A source can bring the compiler itself down, by its depth for instance.
      system.write(`tsc has crashed: ${String(thrown)}\n`);
      status = 1;
    }
  }
  const { id } = compilation;
  return { id, stdout: stdout.join(''), status, written: written(), deleted: deleted() };
}

useSourceFileCache(cachedGetSourceFile);

/** Thrown to leave the compiler where the process would end. */
const exited = Object.freeze({});
