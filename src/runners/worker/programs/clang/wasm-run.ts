import { resolvePath } from '../../paths.ts';
import { runWasi } from '../../wasi/run-wasi.ts';
import type { Process, Program } from '../program.ts';

/** `wasm-run FILE ARGUMENTS`: what the shell does for `./test`, a program that was compiled here. */
export const wasmRun: Program = {
  names: ['wasm-run'],
  async run(process) {
    const [file = ''] = process.args;
    const module = moduleOf(process, resolvePath(process.cwd, file));
    if (module === null) {
      process.write('stderr', `${file}: cannot execute binary file: Exec format error\n`);
      return 126;
    }
    const status = runWasi(module, process);
    const signal = signals[status];
    if (signal !== undefined) process.write('stderr', `${signal} (core dumped)\n`);
    return status;
  },
};

/** null for what is no program: an object, that was not linked. */
function moduleOf({ tree }: Process, path: string): WebAssembly.Module | null {
  try {
    const module = new WebAssembly.Module(tree.readFile(path).slice());
    const isProgram = WebAssembly.Module.exports(module).some(({ name }) => name === '_start');
    return isProgram ? module : null;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return null;
    throw error;
  }
}

/** What bash prints for them. */
const signals: Readonly<Record<number, string>> = {
  134: 'Aborted',
  136: 'Floating point exception',
  139: 'Segmentation fault',
};
