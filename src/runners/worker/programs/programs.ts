import { node } from './node.ts';
import type { Program } from './program.ts';

/** The commands that are ours. Those that take long to load are to be loaded when first used. */
export const programs: readonly Program[] = [node];
