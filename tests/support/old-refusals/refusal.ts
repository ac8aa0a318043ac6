import type { FileMap } from '../old-katas.ts';

/** What is wrong, with what, and how it is told. */
export type Refusal = readonly [
  what: string,
  files: FileMap,
  kind: string,
  entry: string,
  reason: RegExp,
];
