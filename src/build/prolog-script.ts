import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagesFolder } from './package-files.ts';
import { replaceOnce } from './replace-once.ts';

/**
 * SWI-Prolog's own loader (BSD-2-Clause), changed in two places: it is not started before it has been
 * given files and arguments, and its environment can be given too. Throws when it is no longer what
 * it was.
 */
export async function prologScript(): Promise<string> {
  const script = await readFile(join(packagesFolder, 'swipl-wasm/dist/swipl/swipl-web.js'), 'utf8');
  return changes.reduce((code, { anchor, by }) => replaceOnce(code, anchor, by), script);
}

const changes = [
  { anchor: 'Module.onRuntimeInitialized=function(){', by: '(function(){' },
  {
    anchor: 'Module.prolog=new Prolog(Module,argv)};',
    by: 'Module.prolog=new Prolog(Module,argv)});',
  },
  { anchor: 'var ENV={};', by: 'var ENV=Module["ENV"];' },
] as const;
