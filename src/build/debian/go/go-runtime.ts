import type { PartSource, Runtime } from '../../runtime.ts';
import { goPackages, goStandardLibrary, goTool } from './go-parts.ts';
import { goTools } from './go-build.ts';

/** Go, whose compiler is at work in the worker of each run; `ours` are its commands and its toolchain. */
export function goRuntime(...ours: readonly PartSource[]) {
  return {
    parts: [
      ...ours,
      ...goTools.map((name): PartSource => ({
        name: `${name}.wasm`,
        kind: 'module',
        extension: '.wasm',
        content: () => goTool(name),
      })),
      { name: 'go-std', kind: 'pack', extension: '.pack', content: goStandardLibrary },
    ],
    packages: [],
    sources: ['programs/go', 'toolchains/go', 'wasi', '../../build/debian/go'],
    debian: goPackages,
  } as const satisfies Runtime;
}
