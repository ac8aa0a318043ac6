import { unsupported } from '../stop.ts';
import { fileFunctions } from './file-functions.ts';
import { flowFunctions } from './flow-functions.ts';
import type { MakeFunction } from './function.ts';
import { shellFunctions } from './shell-functions.ts';
import { textFunctions } from './text-functions.ts';
import { variableFunctions } from './variable-functions.ts';

/** By name. Those that are not here are refused, unless GNU make 4.3 does not know them either. */
export const functions: ReadonlyMap<string, MakeFunction> = new Map(
  Object.entries({
    ...textFunctions,
    ...fileFunctions,
    ...flowFunctions,
    ...variableFunctions,
    ...shellFunctions,
    guile: refused('guile'),
    let: refused('let'),
    intcmp: refused('intcmp'),
  }),
);

function refused(name: string): MakeFunction {
  return {
    least: 0,
    most: 1,
    takesRaw: true,
    run: (_args, { run }) => {
      throw unsupported(run.location, `function '${name}'`);
    },
  };
}
