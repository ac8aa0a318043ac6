import type { CreatePrograms } from '../program.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { startProlog } from './start.ts';

/** SWI-Prolog. Each process is a Prolog of its own; the first one is booted ahead. */
export const createPrograms: CreatePrograms = (parts) => {
  let spare: Promise<Booted> | null = null;
  return [
    {
      names: ['swipl', 'prolog'],
      async warm() {
        spare = boot(parts);
        await spare;
      },
      async run(process) {
        const taken = spare;
        spare = null;
        return startProlog(await (taken ?? boot(parts)), process);
      },
    },
  ];
};
