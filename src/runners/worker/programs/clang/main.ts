import type { CreatePrograms } from '../program.ts';
import { createCompilers } from './compilers.ts';
import { wasmRun } from './wasm-run.ts';

/** What an image with C or C++ adds to the shell: the compiler under its names, `ar`, and how its programs run. */
export const createPrograms: CreatePrograms = (parts) => [
  ...createCompilers(parts.toolchain('clang')),
  wasmRun,
];
