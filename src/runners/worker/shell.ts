import { Bash, defineCommand } from 'just-bash/browser';
import type { Command } from 'just-bash/browser';
import type { Stream } from '../protocol.ts';
import { bashFiles } from './bash-files.ts';
import { bytesOfChars, bytesOfOutput, charsOfBytes } from './byte-chars.ts';
import { keptBytes } from './kept-bytes.ts';
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
      const kept = { stdout: keptBytes(maxKept), stderr: keptBytes(maxKept) };
      const seen = { stdout: new TextDecoder(), stderr: new TextDecoder() };
      const process: Process = {
        args,
        env: context.exportedEnv ?? Object.fromEntries(context.env),
        cwd: context.cwd,
        stdin: bytesOfChars(context.stdin as unknown as string),
        tree,
        write(stream, chunk) {
          const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
          if (!kept[stream].add(bytes)) return;
          if ((context.substitutionDepth ?? 0) > 0) return;
          tap(stream, seen[stream].decode(bytes, { stream: true }));
        },
        async exec(line, { cwd = context.cwd, env = {}, stdin = new Uint8Array(0) } = {}) {
          if (context.exec === undefined) throw new Error('just-bash gives no shell to commands');
          const result = await context.exec(line, {
            cwd,
            env: { ...env },
            stdin: charsOfBytes(stdin),
            stdinKind: 'bytes',
          });
          return {
            stdout: bytesOfOutput(result.stdout, result.stdoutKind),
            stderr: new TextEncoder().encode(result.stderr),
            status: result.exitCode,
          };
        },
      };
      let exitCode = 126;
      try {
        exitCode = await program.run(process);
      } catch (error) {
        process.write('stderr', `${name}: ${String(error)}\n`);
      }
      return {
        stdout: charsOfBytes(kept.stdout.all()),
        stdoutKind: 'bytes',
        stderr: new TextDecoder().decode(kept.stderr.all()),
        exitCode,
      };
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
