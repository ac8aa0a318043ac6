import type { Program } from './program.ts';

export const node: Program = {
  names: ['node', 'nodejs'],
  run: async (process) => {
    process.write('stdout', 'v0\n');
    return 0;
  },
};
