import type { RunResult } from '../../../src/dojo/runner-ports.ts';
import type { Files } from '../../../src/kata/files.ts';

declare global {
  interface Window {
    runFiles: RunFiles;
    /** What came over a BroadcastChannel. */
    heard: unknown[];
  }
}

export type RunFiles = (files: Files, imageName?: string) => Promise<RunResult>;
