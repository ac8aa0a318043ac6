import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import type { LocalRunnerProcess } from './local-runner.ts';

// Asks a local runner, and looks at what it leaves on this machine.

type Reply = {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly json: unknown;
};

type Asking = {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly token?: string;
};

type Running = {
  readonly files?: Readonly<Record<string, string>>;
  readonly maxSeconds?: number;
};

/** By hand, as a browser would not let a page set Host and Origin. */
export function ask(
  runner: LocalRunnerProcess,
  path: string,
  { method = 'GET', body = '', headers = {}, token = runner.token }: Asking = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      `${runner.url}/${path}`,
      { method, headers: { Authorization: `Bearer ${token}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const json: unknown = text === '' ? null : JSON.parse(text);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, json });
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

export type Ran = {
  readonly stdout: { readonly content: string; readonly truncated: boolean };
  readonly stderr: { readonly content: string; readonly truncated: boolean };
  readonly status: string;
  readonly outcome: string;
};

export async function run(
  runner: LocalRunnerProcess,
  script: string,
  { files = {}, maxSeconds = 10 }: Running = {},
): Promise<Ran> {
  const manifest = { image_name: 'an/image:1', max_seconds: maxSeconds };
  const args = { id: 'a2b4C6-1', files: { ...files, 'cyber-dojo.sh': script }, manifest };
  const body = JSON.stringify(args);
  const { status, json } = await ask(runner, 'run_cyber_dojo_sh', { method: 'POST', body });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return (json as { run_cyber_dojo_sh: Ran }).run_cyber_dojo_sh;
}

export const messageIn = ({ json }: Reply) =>
  (json as { exception?: { message?: string } }).exception?.message;

/** Whether bubblewrap is there and may do what it has to; else those tests have nothing to say. */
export const hasBubblewrap = works('bwrap', '--unshare-all', '--ro-bind', '/', '/', 'true');

function works(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const runFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('pocket-dojo-run-'));

/** The command lines of the processes of this machine that have that in them. */
export function processesWith(mark: string): readonly string[] {
  return commandLines().filter((line) => line.includes(mark));
}

function commandLines(): readonly string[] {
  // Linux may have no ps, and others have no /proc.
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLineOf);
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}
