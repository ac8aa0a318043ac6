import { Bash, defineCommand } from 'just-bash/browser';
import type { Command } from 'just-bash/browser';
import type { Stream } from '../protocol.ts';
import { bashFiles } from './bash-files.ts';
import type { Process, Program } from './programs/program.ts';
import type { Tree } from './tree.ts';

export type Shell = {
  readonly tree: Tree;
  readonly env: Readonly<Record<string, string>>;
  readonly programs: readonly Program[];
  /** Sees what programs, echo and printf print, at once. */
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
  const bash = new Bash({
    fs: bashFiles(tree),
    cwd: '/sandbox',
    env: { ...env },
    defenseInDepth: false,
    executionLimits: limits,
    customCommands: [
      ...programs.flatMap((program) => commandsOf(program, tree, tap)),
      ...['echo', 'printf'].map((name) => tapped(name, tap)),
    ],
  });
  const { stdout, stderr, exitCode } = await bash.exec(line);
  return { stdout, stderr, status: exitCode };
}

/** What a program may keep of its output; the worker dies of much more. */
const maxKept = 8 * 1024 * 1024;

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
  maxOutputSize: 2 * maxKept,
};

function commandsOf(program: Program, tree: Tree, tap: Shell['tap']): Command[] {
  return program.names.map((name) =>
    defineCommand(name, async (args, context) => {
      const kept = { stdout: '', stderr: '' };
      const process: Process = {
        args,
        env: context.exportedEnv ?? Object.fromEntries(context.env),
        cwd: context.cwd,
        // One character a byte: that is how just-bash pipes.
        stdin: Uint8Array.from(context.stdin as unknown as string, (char) => char.charCodeAt(0)),
        tree,
        write(stream, text) {
          if (kept[stream].length > maxKept) return;
          kept[stream] += text;
          if ((context.substitutionDepth ?? 0) === 0) tap(stream, text);
        },
      };
      const exitCode = await program.run(process);
      return { ...kept, stdoutKind: 'text', exitCode };
    }),
  );
}

/** just-bash answers output at the end only; what a script echoes is worth to be seen before. */
function tapped(name: string, tap: Shell['tap']): Command {
  return defineCommand(name, async (args, context) => {
    const result = await context.origCommand?.(args);
    if (result === undefined) throw new Error(`just-bash has no ${name}`);
    if ((context.substitutionDepth ?? 0) === 0 && result.stdoutKind !== 'bytes') {
      tap('stdout', result.stdout);
    }
    return result;
  });
}
