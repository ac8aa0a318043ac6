import { defineCommand } from 'just-bash/browser';
import type { Command as BashCommand } from 'just-bash/browser';
import { bytesOfChars, bytesOfOutput, charsOfBytes } from '../byte-chars.ts';
import type { Command, CommandProcess } from '../commands/command.ts';
import { decodeBytes, encodeText } from '../byte-text.ts';
import { keptBytes } from '../kept-bytes.ts';
import type { Program } from '../programs/program.ts';
import type { Tree } from '../tree.ts';
import type { OutputFrames } from './output-frames.ts';

/** What a command may keep of each of its streams; the worker dies of much more. */
export const maxKeptBytes = 8 * 1024 * 1024;

/** A program or command of ours as commands of just-bash, one for each of its names. */
export function bashCommandsOf(
  command: Command | Program,
  tree: Tree,
  frames: OutputFrames,
): BashCommand[] {
  return command.names.map((name) =>
    defineCommand(name, async (args, context) => {
      const { process, finish } = createProcess(name, args, context, tree, frames);
      try {
        return finish(await command.run(process));
      } catch (error) {
        process.write('stderr', `${name}: ${String(error)}\n`);
        return finish(126);
      }
    }),
  );
}

/** The environment is what is given and no more; just-bash would strip the script's indentation. */
const asItIs = { replaceEnv: true, rawScript: true };

type Context = Parameters<BashCommand['execute']>[1];
type Answer = {
  readonly stdout: string;
  readonly stdoutKind: 'bytes';
  readonly stderr: string;
  readonly exitCode: number;
};

function createProcess(
  name: string,
  args: readonly string[],
  context: Context,
  tree: Tree,
  frames: OutputFrames,
): { process: CommandProcess; finish: (exitCode: number) => Answer } {
  const kept = { stdout: keptBytes(maxKeptBytes), stderr: keptBytes(maxKeptBytes) };
  const seen = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  const isMerged = frames.isMerged();
  const exportedEnv = context.exportedEnv ?? {};
  const exec = context.exec ?? missing;
  let stdin: Uint8Array | null = null;

  const process: CommandProcess = {
    name,
    args,
    env: exportedEnv,
    cwd: context.cwd,
    // just-bash counts it as taken as soon as it is asked for.
    readStdin: () => (stdin ??= bytesOfChars(context.stdin as unknown as string)),
    tree,
    write(stream, chunk) {
      const bytes = typeof chunk === 'string' ? encodeText(chunk) : chunk;
      const way = isMerged ? 'stdout' : stream;
      if (!kept[way].add(bytes)) return;
      frames.print(way, seen[way].decode(bytes, { stream: true }));
    },
    exec: (line, { cwd = context.cwd, env = {}, stdin = new Uint8Array(0) } = {}) =>
      frames.captured('each', async () => {
        const result = await exec(line, {
          cwd,
          env: { ...exportedEnv, ...env },
          ...asItIs,
          stdin: charsOfBytes(stdin),
          stdinKind: 'bytes',
        });
        return {
          stdout: bytesOfOutput(result.stdout, result.stdoutKind),
          stderr: encodeText(result.stderr),
          status: result.exitCode,
        };
      }),
    async relay(line, { cwd = context.cwd, env = exportedEnv, stdin } = {}) {
      const options = { cwd, env: { ...env }, ...asItIs };
      const { execWithInheritedStdin: inherit = exec } = context;
      const result =
        stdin === undefined
          ? await inherit(line, options)
          : await exec(line, { ...options, stdin: charsOfBytes(stdin), stdinKind: 'bytes' });
      // Shown already, by the commands that printed it.
      kept.stdout.add(bytesOfOutput(result.stdout, result.stdoutKind));
      kept.stderr.add(encodeText(result.stderr));
      return result.exitCode;
    },
    async original(given = args, change) {
      if (context.origCommand === undefined) throw new Error(`just-bash has no ${name}`);
      const result = await context.origCommand([...given]);
      const output = bytesOfOutput(result.stdout, result.stdoutKind);
      process.write(
        'stdout',
        change === undefined ? output : encodeText(change(decodeBytes(output))),
      );
      if (result.stderr !== '') process.write('stderr', result.stderr);
      return result.exitCode;
    },
  };
  const finish = (exitCode: number): Answer => ({
    stdout: charsOfBytes(kept.stdout.all()),
    stdoutKind: 'bytes',
    stderr: decodeBytes(kept.stderr.all()),
    exitCode,
  });
  return { process, finish };
}

function missing(): never {
  throw new Error('just-bash gives no shell to commands');
}
