import { resolvePath } from '../../paths.ts';
import type { Process } from '../program.ts';
import { assignmentOf } from './assignment.ts';
import { createRun } from './create-run.ts';
import { includeFile } from './directives.ts';
import { expand } from './expand.ts';
import { remakeMakefiles, removeIntermediates, updateGoals } from './goals.ts';
import { warn } from './messages.ts';
import { createFlags, readOptions, wordsOfMakeFlags } from './options.ts';
import type { Options } from './options.ts';
import { forgetBuiltInRules } from './built-in.ts';
import { addSuffixRules } from './pattern-rules.ts';
import { readText } from './read-makefile.ts';
import { pathOf, targetOf } from './run.ts';
import type { Run } from './run.ts';
import { applySpecialTargets } from './special-targets.ts';
import { isStop, stop } from './stop.ts';
import { tellingFolder } from './telling-folder.ts';
import type { Outcome } from './target.ts';
import { wordsOf } from './words.ts';

/** `make`, as GNU make 4.3 is called and answers: 0; 1 where -q finds something to do; 2 for errors. */
export async function make(process: Process): Promise<number> {
  const level = Number(process.env['MAKELEVEL'] ?? 0) || 0;
  const speaker = { process, level };
  try {
    const options = readAllOptions(process);
    if (options.wrong !== null) {
      warn(speaker, null, options.wrong);
      process.write('stderr', usage);
      return 2;
    }
    if (options.asks !== 'nothing') {
      process.write('stdout', options.asks === 'usage' ? usage : version);
      return 0;
    }
    return await makeIn(process, options, folderOf(process, options), level);
  } catch (error) {
    return tellStop(speaker, error);
  }
}

async function makeIn(
  process: Process,
  options: Options,
  cwd: string,
  level: number,
): Promise<number> {
  if (!printsFolder(options, level)) return statusOf(await makeGoals(process, options, cwd, level));
  options.flags.printsFolder = true;
  const told = tellingFolder(process, cwd, level);
  try {
    return statusOf(await makeGoals(told.process, options, cwd, level));
  } catch (error) {
    return tellStop({ process: told.process, level }, error);
  } finally {
    told.leave();
  }
}

function statusOf(outcome: Outcome): number {
  return outcome === 'failed' ? 2 : Number(outcome === 'needed');
}

function tellStop(speaker: { readonly process: Process; readonly level: number }, error: unknown) {
  if (!isStop(error)) throw error;
  warn(speaker, error.location, `*** ${error.message}.  Stop.`);
  return 2;
}

const version = `GNU Make 4.3
This is Pocket Dojo's own make, which does what GNU Make 4.3 does for katas. It is not GNU Make.
`;

const usage = `Usage: make [options] [target] ...
Options: -B -C DIRECTORY -e -f FILE -i -I DIRECTORY -j [N] -k -n -q -r -R -s -S -t -v -w
  --no-print-directory --warn-undefined-variables --eval=STRING
`;

function readAllOptions(process: Process): Options {
  const flags = createFlags();
  const inherited = readOptions(wordsOfMakeFlags(process.env['MAKEFLAGS'] ?? ''), flags);
  const own = readOptions(process.args, flags);
  return {
    ...own,
    // What make does not know in MAKEFLAGS was for another make.
    wrong: own.wrong,
    assignments: withOwn(inherited.assignments, own.assignments),
    includeFolders: [...inherited.includeFolders, ...own.includeFolders],
  };
}

/** What the call sets takes the place of what MAKEFLAGS sets. */
function withOwn(inherited: readonly string[], own: readonly string[]): string[] {
  const all = new Map<string, string>();
  for (const text of [...inherited, ...own]) all.set(assignmentOf(text)?.name ?? text, text);
  return [...all.values()];
}

function folderOf(process: Process, { folders }: Options): string {
  let cwd = process.cwd;
  for (const folder of folders) {
    cwd = resolvePath(cwd, folder);
    if (!process.tree.exists(cwd)) throw stop(null, `${folder}: No such file or directory`);
    if (process.tree.stat(cwd).kind !== 'dir') throw stop(null, `${folder}: Not a directory`);
  }
  return cwd;
}

function printsFolder({ flags, folders }: Options, level: number): boolean {
  if (flags.hidesFolder) return false;
  return flags.printsFolder || ((folders.length > 0 || level > 0) && !flags.isSilent);
}

/** Reads the makefiles, again when they were remade, and makes the goals. */
async function makeGoals(
  process: Process,
  options: Options,
  cwd: string,
  level: number,
): Promise<Outcome> {
  for (let pass = 0; ; pass += 1) {
    const run = await createRun(process, options, cwd, level, (made, text) =>
      readText(made, text, null),
    );
    try {
      await readMakefiles(run, options);
      const makefiles = await remakeMakefiles(run, pass);
      if (makefiles === 'failed') return 'failed';
      if (makefiles === 'new') continue;
      const outcome = await updateGoals(run, await goalsOf(run, options));
      return makefiles === 'broken' ? 'failed' : outcome;
    } finally {
      removeIntermediates(run);
    }
  }
}

async function readMakefiles(run: Run, options: Options): Promise<void> {
  for (const text of options.texts) await readText(run, text, 'command line');
  const { tree } = run.process;
  const usual = ['GNUmakefile', 'makefile', 'Makefile'].find((name) =>
    tree.exists(pathOf(run, name)),
  );
  const names =
    options.makefiles.length > 0 ? options.makefiles : [usual].filter((name) => name !== undefined);
  for (const name of names) {
    run.location = null;
    if (name === '-') await readText(run, new TextDecoder().decode(run.process.readStdin()), '-');
    else await includeFile(run, name, false, readText);
  }
  run.location = null;
  applySpecialTargets(run);
  const changed = await expand(run, '$(MAKEFLAGS)');
  readOptions(wordsOfMakeFlags(changed), run.flags);
  if (run.flags.hasNoRules) forgetBuiltInRules(run);
  addSuffixRules(run);
}

async function goalsOf(run: Run, { goals }: Options): Promise<readonly string[]> {
  for (const goal of goals) targetOf(run, goal).isGoal = true;
  if (goals.length > 0) return goals;
  const usual = wordsOf(await expand(run, '$(.DEFAULT_GOAL)'));
  if (usual.length > 1) throw stop(null, '.DEFAULT_GOAL contains more than one target');
  if (usual.length > 0) return usual;
  const message = 'No targets specified and no makefile found';
  throw stop(null, run.makefiles.length > 0 ? 'No targets' : message);
}
