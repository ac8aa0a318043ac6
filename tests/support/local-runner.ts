import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
export type LocalRunnerProcess = {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** What it said when it started. */
  readonly said: string;
  /** Sends the signal, and answers the exit code when the process is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
};

let built: Promise<string> | null = null;

/** The path of the runner's script, made once. */
export function localRunnerScript(): Promise<string> {
  return (built ??= buildScript());
}

/**
 * Apart from where `npm run runner` has its own. Named by its content, and put there whole: other
 * tests may be doing the same.
 */
async function buildScript(): Promise<string> {
  const made = await build({
    configFile: `${root}src/runners/local/vite.config.ts`,
    build: { write: false },
  });
  const chunk = [made].flat().flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('the local runner was not made');
  const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 16);
  const folder = `${root}node_modules/.cache/pocket-dojo/local-runner-tests`;
  await mkdir(folder, { recursive: true });
  const script = `${folder}/${hash}.mjs`;
  await writeFile(`${script}.${process.pid}`, chunk.code);
  await rename(`${script}.${process.pid}`, script);
  return script;
}

/** The local runner as `npm run runner` makes and starts it, on a port that is free. */
export async function startLocalRunner(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<LocalRunnerProcess> {
  const script = await localRunnerScript();
  const child = spawn(process.execPath, [script, '--port', '0', ...args], {
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
