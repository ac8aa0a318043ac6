import type { CreatePrograms } from '../program.ts';
import { createTsc } from './tsc.ts';

/** What an image with TypeScript adds to the shell: `tsc`. */
export const createPrograms: CreatePrograms = (parts) => [createTsc(parts.toolchain('typescript'))];
