import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { bubblewrapArgs } from './bubblewrap-args.ts';
import type { Confinement } from './confinement.ts';
import { createCapture } from './capture.ts';
import { runEnvironment } from './run-environment.ts';
import type { RunFolder } from './run-folder.ts';
import { killStragglers } from './stragglers.ts';

export type BashRun = {
  readonly folder: RunFolder;
  readonly id: string;
  readonly imageName: string;
  readonly limitMs: number;
  readonly confinement: Confinement;
  readonly tools: readonly string[];
  readonly signal: AbortSignal;
};

export type Ended = {
  readonly kind: 'exited' | 'timed_out' | 'stopped';
  readonly status: number;
  readonly stdout: { readonly content: string; readonly truncated: boolean };
  readonly stderr: { readonly content: string; readonly truncated: boolean };
};

/**
 * `bash ./cyber-dojo.sh`, until it exits, its time is up, or it is stopped. When this answers, no
 * process that it has started is left. Rejects when it cannot be started.
 */
export async function bash(run: BashRun): Promise<Ended> {
  const { confinement, folder, tools, limitMs, signal } = run;
  const environment = runEnvironment(run);
  const inner = ['bash', '-c', limited];
  const [command = '', ...args] =
    confinement.kind === 'bubblewrap'
      ? ['bwrap', ...bubblewrapArgs(folder, tools), ...inner]
      : inner;
  const child = spawn(command, args, {
    cwd: folder.sandbox,
    env: environment.variables,
    // The leader of a session and group of its own, so that the group can be killed.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = createCapture(child.stdout);
  const stderr = createCapture(child.stderr);
  const late = AbortSignal.timeout(limitMs);
  const killed = AbortSignal.any([signal, late]);
  const kill = () => killGroup(child);
  killed.addEventListener('abort', kill, { once: true });
  if (killed.aborted) kill();
  try {
    const status = await exitOf(child);
    const kind = signal.aborted ? 'stopped' : late.aborted ? 'timed_out' : 'exited';
    await endAll();
    return { kind, status, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    killed.removeEventListener('abort', kill);
    child.stdout.destroy();
    child.stderr.destroy();
  }

  /** What it left running in the background; then nobody writes, and what was printed can be read. */
  async function endAll(): Promise<void> {
    killGroup(child);
    if (confinement.kind === 'plain') await killStragglers(environment.mark, folder.root);
    await Promise.race([Promise.all([stdout.ended, stderr.ended]), sleep(maxDrainMs)]);
  }
}

/** Past this somebody who was not found still has the pipe open. */
const maxDrainMs = 500;

/** No file above 256 MB, as cyber-dojo has it, and no core dumps. */
const limited = 'ulimit -c 0 -f 262144; exec bash ./cyber-dojo.sh';

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // All of them have gone by themselves.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Of bash itself; what it left running in the background is not waited for. */
function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
