import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagesFolder } from './package-files.ts';
import { replaceOnce } from './replace-once.ts';

/**
 * SWI-Prolog's own loader (BSD-2-Clause), changed in three places: it is not started before it has
 * been given files and arguments, its environment can be given too, and its memory has a limit.
 * Throws when it is no longer what it was.
 */
export async function prologScript(): Promise<string> {
  const script = await readFile(join(packagesFolder, 'swipl-wasm/dist/swipl/swipl-web.js'), 'utf8');
  return changes.reduce((code, { anchor, by }) => replaceOnce(code, anchor, by), script);
}

/** A program that eats memory meets Prolog's error, before it takes the browser's tab with it. */
const maxMemoryBytes = 512 * 1024 * 1024;

const changes = [
  { anchor: 'Module.onRuntimeInitialized=function(){', by: '(function(){' },
  {
    anchor: 'Module.prolog=new Prolog(Module,argv)};',
    by: 'Module.prolog=new Prolog(Module,argv)});',
  },
  { anchor: 'var ENV={};', by: 'var ENV=Module["ENV"];' },
  { anchor: 'getHeapMax=()=>2147483648', by: `getHeapMax=()=>${maxMemoryBytes}` },
] as const;
