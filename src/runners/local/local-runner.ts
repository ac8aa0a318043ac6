import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { bash } from './bash.ts';
import type { Confinement } from './confinement.ts';
import { filesAfter, type Told, type ToldFiles } from './files-after.ts';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';
import type { RunArguments } from './run-arguments.ts';
import { createTurns } from './turns.ts';

/** What `run_cyber_dojo_sh` answers: https://github.com/cyber-dojo/runner/blob/main/docs/api.md */
export type Ran = {
  readonly stdout: Told;
  readonly stderr: Told;
  readonly status: string;
  readonly outcome: 'faulty' | 'timed_out';
  readonly log: Readonly<Record<string, string>>;
  readonly created: ToldFiles;
  readonly changed: ToldFiles;
};

export type LocalRunner = {
  /** null when it was stopped; 'busy' when too many runs wait already. */
  run(args: RunArguments, signal: AbortSignal): Promise<Ran | 'busy' | null>;
  /** Stops what is running; when it answers, nothing of it is left. */
  close(): Promise<void>;
};

export function createLocalRunner({
  confinement,
  tools,
}: {
  readonly confinement: Confinement;
  readonly tools: readonly string[];
}): LocalRunner {
  const closing = new AbortController();
  const turns = createTurns(Math.max(1, availableParallelism() - 1), maxWaiting);

  return {
    run: (args, stop) => {
      const signal = AbortSignal.any([stop, closing.signal]);
      return turns.take(() => runOnce(args, signal), signal);
    },
    close: () => {
      closing.abort();
      return turns.whenIdle();
    },
  };

  async function runOnce(
    { id, files, manifest }: RunArguments,
    signal: AbortSignal,
  ): Promise<Ran | null> {
    const root = await mkdtemp(join(tmpdir(), 'pocket-dojo-run-'));
    try {
      const folder = await makeRunFolder(root, files);
      const { kind, status, stdout, stderr } = await bash({
        folder,
        id,
        imageName: manifest.image_name,
        limitMs: 1000 * Math.min(manifest.max_seconds, maxSecondsCap),
        confinement,
        tools,
        signal,
      });
      if (kind === 'stopped') return null;
      if (kind === 'timed_out') {
        const none = { created: {}, changed: {} };
        return { stdout, stderr, status: '142', outcome: 'timed_out', log: {}, ...none };
      }
      return {
        stdout,
        stderr,
        status: String(status),
        outcome: 'faulty',
        log: noColour,
        ...(await filesAfter(folder.sandbox, files)),
      };
    } finally {
      await removeRunFolder(root);
    }
  }
}

const maxWaiting = 16;

/**
 * There is no image, and so no red_amber_green.rb: as cyber-dojo does where an image has none, this
 * is faulty with the output kept. Pocket Dojo reads the colour by the practice's red_amber_green.js.
 */
const noColour = { message: 'the local runner runs the tests and reads no colour from them' };
