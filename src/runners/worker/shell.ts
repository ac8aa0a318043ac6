import { Bash } from 'just-bash/browser';
import type { Stream } from '../protocol.ts';
import { bashFiles } from './bash-files.ts';
import { bashCommandsOf, maxKeptBytes } from './bash/command-process.ts';
import { createBashHooks } from './bash/hooks.ts';
import { createOutputFrames } from './bash/output-frames.ts';
import { encodeText, isText } from './byte-text.ts';
import { commands } from './commands/commands.ts';
import type { Program } from './programs/program.ts';
import type { Tree } from './tree.ts';

export type Shell = {
  readonly tree: Tree;
  readonly env: Readonly<Record<string, string>>;
  readonly programs: readonly Program[];
  /** Sees what leads to stdout and stderr of the run, at once. */
  readonly tap: (stream: Stream, text: string) => void;
};

export type ShellResult = {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
};

/** Runs one command line in /sandbox, in a bash of its own. */
export async function shell(
  line: string,
  { tree, env, programs, tap }: Shell,
): Promise<ShellResult> {
  const frames = createOutputFrames(tap);
  const bash = new Bash({
    fs: bashFiles(tree),
    cwd: '/sandbox',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...env },
    defenseInDepth: false,
    executionLimits: limits,
    customCommands: [...commands, ...programs].flatMap((command) =>
      bashCommandsOf(command, tree, frames),
    ),
  });
  // just-bash copies its state for each shell: so the patches find the hooks in all of them.
  Object.assign(bash['state'], { pocket: createBashHooks(tree, frames) });
  bash['state'].env.set('BASH_VERSION', '5.2.15(1)-release');
  const { stdout, stderr, exitCode } = await bash.exec(line, { rawScript: true });
  return {
    stdout: textOf(stdout),
    stderr: textOf(stderr).replaceAll(advice, ''),
    status: exitCode,
  };
}

/** just-bash's to the one who embeds it. */
const advice = /, increase executionLimits\.\w+/g;

/** Bytes that are no text become U+FFFD, and those that became text together are it. */
function textOf(output: string): string {
  return isText(output) ? output : new TextDecoder().decode(encodeText(output));
}

/**
 * The page ends what takes too long; Infinity would be refused where just-bash counts globs. Depth is bounded, since the stack of the
 * worker is.
 */
const unlimited = Number.MAX_SAFE_INTEGER;
const limits = {
  maxCallDepth: 1000,
  maxSourceDepth: 1000,
  maxCommandCount: unlimited,
  maxLoopIterations: unlimited,
  maxAwkIterations: unlimited,
  maxSedIterations: unlimited,
  maxJqIterations: unlimited,
  maxWorkUnits: unlimited,
  maxGlobOperations: unlimited,
  maxExecutionTimeMs: 2 ** 31 - 1,
  maxOutputSize: 2 * maxKeptBytes,
};
