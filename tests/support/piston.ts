import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bodyOf, listen, stop } from './stand-in.ts';

/** What a Piston is set to. */
export type PistonSettings = {
  /** PISTON_RUN_TIMEOUT, in milliseconds. */
  readonly runTimeout: number;
  /** PISTON_OUTPUT_MAX_SIZE. */
  readonly outputMaxSize: number;
};

type PistonRequest = {
  readonly language: string;
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly stdin: string;
  readonly run_timeout: number;
};

const interpreters: Readonly<Record<string, string>> = {
  bash: 'bash',
  python: 'python3',
  javascript: 'node',
  perl: 'perl',
};

/**
 * Stands for a Piston behind a proxy: checks each request as its api/v2 does, and more strictly, and
 * runs the first file as its packages do, on this machine. https://github.com/engineer-man/piston
 */
export async function startPiston(
  settings: PistonSettings,
): Promise<{ readonly url: string; end(): void }> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
    void answer(request, settings, whenGone(response)).then(([status, json]) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(json));
    });
  });
  return { url: await listen(server), end: () => stop(server) };
}

async function answer(
  request: IncomingMessage,
  settings: PistonSettings,
  gone: AbortSignal,
): Promise<readonly [status: number, json: unknown]> {
  if (request.method === 'OPTIONS') return [204, null];
  const body = await bodyOf(request);
  if (request.method === 'GET' && request.url === '/api/v2/runtimes') {
    return [
      200,
      [
        { language: 'rust', version: '1.68.2', aliases: ['rs'] },
        { language: 'python', version: '3.12.0', aliases: ['py'] },
        { language: 'bash', version: '5.2.0', aliases: ['sh'] },
      ],
    ];
  }
  if (request.method !== 'POST' || request.url !== '/api/v2/execute') return [404, {}];
  if (request.headers['content-type'] !== 'application/json') {
    return [415, { message: 'requests must be of type application/json' }];
  }
  const asked: unknown = JSON.parse(body);
  const wrong = wrongWith(asked, settings);
  if (wrong !== null) return [400, { message: wrong }];
  return [200, await execute(asked as PistonRequest, settings, gone)];
}

function whenGone(response: { once(event: 'close', listener: () => void): unknown }): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

/** Piston's own checks, in its words; after them, those that it leaves to chance. */
function wrongWith(asked: unknown, { runTimeout }: PistonSettings): string | null {
  const { language, version, files, args, stdin, ...limits } = asked as Record<string, unknown>;
  if (typeof language !== 'string') return 'language is required as a string';
  if (typeof version !== 'string') return 'version is required as a string';
  if (!Array.isArray(files)) return 'files is required as an array';
  const wrongFile = files.findIndex((file) => !isFile(file as Record<string, unknown>));
  if (wrongFile !== -1) return `files[${wrongFile}].content is required as a string`;
  if (interpreters[language] === undefined) return `${language}-${version} runtime is unknown`;
  const isPlain = stdin === '' && Array.isArray(args) && args.length === 0;
  return isPlain ? wrongLimit(limits, runTimeout) : 'stdin and args are for others';
}

function isFile({ name, content, encoding, ...rest }: Readonly<Record<string, unknown>>): boolean {
  const isName = typeof name === 'string' && !/(^|\/)(\.\.?)?(\/|$)/.test(name);
  const isAllKnown = Object.keys(rest).length === 0;
  return isName && typeof content === 'string' && encoding === 'utf8' && isAllKnown;
}

function wrongLimit(limits: Readonly<Record<string, unknown>>, runTimeout: number): string | null {
  const names = ['run_timeout', 'run_cpu_time'];
  for (const name of names) {
    const limit = limits[name];
    if (typeof limit !== 'number') return `If specified, ${name} must be a number`;
    if (limit > runTimeout) return `${name} cannot exceed the configured limit of ${runTimeout}`;
  }
  const unknown = Object.keys(limits).find((name) => !names.includes(name));
  return unknown === undefined ? null : `${unknown} is unknown`;
}

async function execute(
  { language, files, run_timeout }: PistonRequest,
  { outputMaxSize }: PistonSettings,
  gone: AbortSignal,
): Promise<unknown> {
  const box = await mkdtemp(join(tmpdir(), 'pocket-dojo-piston-'));
  try {
    const submission = join(box, 'submission');
    for (const { name, content } of files) {
      await mkdir(dirname(join(submission, name)), { recursive: true });
      await writeFile(join(submission, name), content);
    }
    await mkdir(join(box, 'tmp'));
    const child = spawn(interpreters[language] ?? '', [files[0]?.name ?? ''], {
      cwd: submission,
      env: { PATH: process.env['PATH'], HOME: join(box, 'tmp'), PISTON_LANGUAGE: language },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const said = { stdout: '', stderr: '' };
    let status: string | null = null;
    for (const [name, mark] of [
      ['stdout', 'OL'],
      ['stderr', 'EL'],
    ] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        if (status === null && said[name].length + text.length > outputMaxSize) {
          status = mark;
          kill();
        } else said[name] += text;
      });
    }
    const timer = setTimeout(() => {
      status ??= 'TO';
      kill();
    }, run_timeout);
    gone.addEventListener('abort', kill);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.once('close', (...end) => resolve(end));
    });
    clearTimeout(timer);
    const run = { ...said, output: said.stdout + said.stderr, code, signal, status, message: null };
    return { run, language, version: '1.2.3' };
  } finally {
    await rm(box, { recursive: true, force: true });
  }
}
