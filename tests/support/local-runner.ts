import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Not where `npm run runner` has its own, nor another run of the tests: one would pull away the other's. */
const outDir = `${root}node_modules/.cache/pocket-dojo/local-runner-${process.pid}`;
export const localRunnerScript = `${outDir}/local-runner.mjs`;

export type LocalRunnerProcess = {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** What it said when it started. */
  readonly said: string;
  /** Sends the signal, and answers the exit code when the process is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
};

let built: Promise<unknown> | null = null;

/** Made once, and gone with this process. */
export async function buildLocalRunner(): Promise<void> {
  built ??= build({
    configFile: `${root}src/runners/local/vite.config.ts`,
    build: { outDir },
  }).finally(() => {
    process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  });
  await built;
}

/** The local runner as `npm run runner` makes and starts it, on a port that is free. */
export async function startLocalRunner(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<LocalRunnerProcess> {
  await buildLocalRunner();
  const child = spawn(process.execPath, [localRunnerScript, '--port', '0', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    said += chunk;
    if (said.includes('Ctrl-C')) break;
  }
  const url = /address {2}(\S+)/.exec(said)?.[1];
  const token = /token {4}(\S+)/.exec(said)?.[1];
  if (url === undefined || token === undefined || child.pid === undefined) {
    throw new Error(`the local runner did not start: ${said}`);
  }
  return {
    url,
    token,
    pid: child.pid,
    said,
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
