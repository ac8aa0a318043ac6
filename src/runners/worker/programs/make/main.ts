import type { CreatePrograms } from '../program.ts';
import { make } from './make.ts';

// How make goes, and where it stands:
//   options.ts        the words of the call, and MAKEFLAGS
//   create-run.ts     what is known before the first line: built-in.ts, the environment
//   read-makefile.ts  lines.ts -> conditionals.ts, assignment.ts + assign.ts, directives.ts,
//                     rule.ts -> record-rule.ts, pattern-rules.ts
//   expand.ts         $(...) anywhere; functions/ has one file for each kind of function
//   goals.ts          remakes the makefiles, then update.ts for each goal:
//                     file-time.ts (what is newer), implicit.ts (which rule), need.ts (whether)
//   remake.ts         recipe.ts -> automatic.ts, recipe-lines.ts, environment.ts, run-line.ts

/** What an image with make adds to the shell: `make` and `gmake`. */
export const createPrograms: CreatePrograms = () => [{ names: ['make', 'gmake'], run: make }];
