import { resolvePath } from '../../paths.ts';
import { errnoOf } from '../../wasi/errno.ts';
import type { Process, Program } from '../program.ts';
import { programAt, runProgram } from './run-program.ts';
import type { Tools } from './run-program.ts';

type Modules = Readonly<Record<'go' | 'gofmt' | 'compile' | 'link' | 'vet', WebAssembly.Module>>;

/** Go's own commands; GOROOT and what stands in it come with the pack of its standard library. */
export function createGo({ go, gofmt, compile, link, vet }: Modules): readonly Program[] {
  const tools: Tools = new Map([
    [`${root}/bin/go`, go],
    [`${root}/bin/gofmt`, gofmt],
    [`${root}/pkg/tool/wasip1_wasm/compile`, compile],
    [`${root}/pkg/tool/wasip1_wasm/link`, link],
    [`${root}/pkg/tool/wasip1_wasm/vet`, vet],
  ]);
  const command = (name: string, module: WebAssembly.Module): Program => ({
    names: [name],
    run: async (process) => run(process, module, [name, ...process.args]),
  });

  return [
    command('go', go),
    command('gofmt', gofmt),
    {
      // What the shell does for `./hiker`, a program that was built here.
      names: ['wasm-run'],
      async run(process) {
        const [file = ''] = process.args;
        const module = moduleOf(process, file);
        return module === null ? 126 : run(process, module, process.args);
      },
    },
  ];

  function run(process: Process, module: WebAssembly.Module, args: readonly string[]): number {
    const env = { GOROOT: root, ...process.env };
    return runProgram(module, { ...process, args, env }, tools);
  }

  function moduleOf(process: Process, file: string): WebAssembly.Module | null {
    try {
      return programAt(resolvePath(process.cwd, file), process.tree, tools);
    } catch (error) {
      errnoOf(error);
      process.write('stderr', `${file}: cannot execute binary file: Exec format error\n`);
      return null;
    }
  }
}

const root = '/usr/lib/go';
