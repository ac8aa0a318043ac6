import type { PartSource, Runtime } from '../../runtime.ts';
import { goPackages, goStandardLibrary, goTool } from './go-parts.ts';
import { goTools } from './go-build.ts';

/** Go, whose compiler is at work in the worker of each run: `program` is what brings its commands. */
export function goRuntime(program: PartSource) {
  return {
    parts: [
      program,
      ...goTools.map((name): PartSource => ({
        name: `${name}.wasm`,
        kind: 'module',
        extension: '.wasm',
        content: () => goTool(name),
      })),
      { name: 'go-std', kind: 'pack', extension: '.pack', content: goStandardLibrary },
    ],
    packages: [],
    sources: ['programs/go', 'wasi', '../../build/debian/go'],
    debian: goPackages,
  } as const satisfies Runtime;
}
