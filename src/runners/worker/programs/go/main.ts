import type { CreatePrograms } from '../program.ts';
import { createGo } from './create-go.ts';
import { createIsCold } from './is-cold.ts';

/** What an image with Go adds to the shell: `go`, `gofmt`, and how the programs that they build run. */
export const createPrograms: CreatePrograms = (parts) => [
  ...createGo({
    go: parts.module('go.wasm'),
    gofmt: parts.module('gofmt.wasm'),
    compile: parts.module('compile.wasm'),
    link: parts.module('link.wasm'),
    vet: parts.module('vet.wasm'),
  }),
  createIsCold(parts.toolchain('go')),
];
