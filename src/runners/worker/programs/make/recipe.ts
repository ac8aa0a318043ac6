import { scopeOf } from './automatic.ts';
import { environmentOf } from './environment.ts';
import type { Environment } from './environment.ts';
import { valueOf } from './expand.ts';
import { timeOfFile } from './file-time.ts';
import { tellMissingMakefile, warn } from './messages.ts';
import { firstWordOf, isPlainCommand, signalOf } from './plain-command.ts';
import { commandsOf } from './recipe-lines.ts';
import type { Command } from './recipe-lines.ts';
import { isSpecial, pathOf } from './run.ts';
import type { Run } from './run.ts';
import { runLine } from './run-line.ts';
import { isMissing } from './target.ts';
import type { Outcome, Recipe, Target } from './target.ts';

/** Runs the recipe of a target, line by line, until one fails. */
export async function runRecipe(run: Run, target: Target, recipe: Recipe): Promise<Outcome> {
  if (recipe.lines.every((line) => line.trim() === '')) return 'succeeded';
  const outer = { scope: run.scope, location: run.location };
  run.scope = await scopeOf(run, target);
  try {
    target.hasRun = true;
    const commands = await commandsOf(run, recipe);
    if (commands.length === 0) return 'succeeded';
    const before = timeOfFile(run, target.path);
    const outcome = await runCommands(run, target, commands);
    if (outcome === 'failed') removeBroken(run, target, before);
    return outcome;
  } finally {
    run.scope = outer.scope;
    run.location = outer.location;
  }
}

async function runCommands(
  run: Run,
  target: Target,
  commands: readonly Command[],
): Promise<Outcome> {
  const { flags } = run;
  const shell: Shell = {
    shell: await valueOf(run, 'SHELL'),
    flags: await valueOf(run, '.SHELLFLAGS'),
    ...(await environmentOf(run)),
  };
  const isSilent = flags.isSilent || isSpecial(run, '.SILENT', target);
  for (const command of commands) {
    const isHeld = !command.isRecursive && (flags.asksOnly || flags.touches);
    if (isHeld && flags.asksOnly) return 'needed';
    if (isHeld) continue;
    tell(run, command, isSilent);
    if (flags.justPrints && !command.isRecursive) continue;
    const outcome = await runCommand(run, target, command, shell);
    if (outcome !== 'succeeded') return outcome;
  }
  return 'succeeded';
}

function tell(run: Run, { text, isSilent }: Command, isAllSilent: boolean): void {
  run.startedCount += 1;
  const isTold = run.flags.justPrints || !(isSilent || isAllSilent);
  // Nothing at all is told too: that make is at work is the first that it says with -w.
  run.process.write('stdout', isTold ? `${text}\n` : '');
}

type Shell = Environment & { readonly shell: string; readonly flags: string };

async function runCommand(
  run: Run,
  target: Target,
  command: Command,
  shell: Shell,
): Promise<Outcome> {
  const { text } = command;
  const { stdout, stderr, status } = await runLine(run, text, shell);
  if (stdout.length > 0) run.process.write('stdout', stdout);
  const isPlain = shell.shell === '/bin/sh' && isPlainCommand(text);
  const unstarted = isPlain ? whyNotStarted(text, new TextDecoder().decode(stderr), status) : null;
  if (unstarted !== null) {
    warn(run, null, `${firstWordOf(text)}: ${unstarted}`);
    return tellFailure(run, target, command, 'Error 127');
  }
  if (stderr.length > 0) run.process.write('stderr', stderr);
  if (status === 0) return 'succeeded';
  // A make that was called answers 1 where there is something to do.
  if (status === 1 && run.flags.asksOnly && command.isRecursive) return 'needed';
  const signal = isPlain ? signalOf(status) : null;
  return tellFailure(run, target, command, signal ?? `Error ${status}`);
}

function tellFailure(run: Run, target: Target, command: Command, what: string): Outcome {
  const { location, ignoresError } = command;
  const where = location === null ? '<builtin>' : `${location.file}:${location.line}`;
  const message = `[${where}: ${target.path}] ${what}`;
  if (ignoresError || run.flags.ignoresErrors || isSpecial(run, '.IGNORE', target)) {
    if (!run.flags.isSilent) warn(run, null, `${message} (ignored)`);
    return 'succeeded';
  }
  tellMissingMakefile(run);
  warn(run, null, `*** ${message}`);
  return 'failed';
}

/** Where make starts a command itself, it is make that says why it could not. */
function whyNotStarted(line: string, stderr: string, status: number): string | null {
  const command = firstWordOf(line);
  const why = [': command not found\n', ': No such file or directory\n', ': Permission denied\n'];
  const found = why.find((each) => stderr.endsWith(`${command}${each}`));
  if (found === undefined || ![126, 127].includes(status) || stderr.split('\n').length > 2)
    return null;
  return found.includes('denied') ? 'Permission denied' : 'No such file or directory';
}

/** By .DELETE_ON_ERROR, what a failed recipe has written is no target. */
function removeBroken(run: Run, target: Target, before: number): void {
  if (!run.always.has('.DELETE_ON_ERROR') || target.isPhony || target.isPrecious) return;
  const now = timeOfFile(run, target.path);
  if (now === isMissing || now === before) return;
  warn(run, null, `*** Deleting file '${target.path}'`);
  run.process.tree.remove(pathOf(run, target.path));
}
