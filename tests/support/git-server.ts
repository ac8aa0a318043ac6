import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isInstead, type Instead } from './git-server-instead.ts';

export type GitServerSettings = {
  /** A bash script that is run in a fresh repository; what it leaves is served as /repo.git. */
  readonly script: string;
  /** Whether pages of other origins may read what it answers. */
  readonly cors?: boolean;
  /** `user:password`, without which it answers 401. */
  readonly auth?: string;
  /** What it does in place of git's own part. */
  readonly instead?: Instead;
};

export type GitServer = {
  readonly url: string;
  readonly heard: readonly string[];
  /** Runs a bash script in the repository that it serves, and answers what that printed. */
  inRepository(script: string): Promise<string>;
  end(): Promise<void>;
};

/** native git's own http-backend, behind a server on this machine. */
export async function startGitServer(settings: GitServerSettings): Promise<GitServer> {
  const root = await mkdtemp(join(tmpdir(), 'pocket-dojo-git-'));
  await makeRepository(root, settings.script);
  return serve(
    (request, response, heard) => answer(root, settings, request, response, heard),
    () => rm(root, { recursive: true, force: true }),
    { path: '/repo.git', root },
  );
}

/** A CORS proxy, as @isomorphic-git/cors-proxy is one: `/host/path` leads to that host. */
export function startCorsProxy(): Promise<GitServer> {
  return serve(
    async (request, response, heard) => {
      if (allow(request, response, heard)) return;
      const { method = 'GET', url = '/', headers } = request;
      const body = method === 'POST' ? Uint8Array.from(await bodyOf(request)) : null;
      const type = headers['content-type'];
      const answered = await fetch(`http:/${url}`, {
        method,
        body,
        ...(type === undefined ? {} : { headers: { 'content-type': type } }),
      });
      const passed = answered.headers.get('content-type');
      if (passed !== null) response.setHeader('content-type', passed);
      response.writeHead(answered.status).end(Buffer.from(await answered.arrayBuffer()));
    },
    async () => undefined,
    { path: '', root: tmpdir() },
  );
}

async function makeRepository(root: string, script: string): Promise<void> {
  const work = join(root, 'work');
  await mkdir(work);
  const whole = `set -eu
    git init -q -b main
    git config user.name lion; git config user.email lion@example.org
    ${script}
    cd ..; git clone -q --bare work repo.git; git -C repo.git config http.receivepack true
    git -C repo.git symbolic-ref HEAD "$(git -C work symbolic-ref HEAD)"`;
  await promisify(execFile)('bash', ['-c', whole], { cwd: work, env: environment(root) });
}

function environment(home: string) {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C.UTF-8',
  };
}

async function serve(
  answering: (
    request: IncomingMessage,
    response: ServerResponse,
    heard: string[],
  ) => Promise<unknown>,
  end: () => Promise<void>,
  { path, root }: { readonly path: string; readonly root: string },
): Promise<GitServer> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    answering(request, response, heard).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    heard,
    async inRepository(script) {
      const options = { cwd: join(root, path), env: environment(root) };
      const { stdout, stderr } = await promisify(execFile)(
        'bash',
        ['--norc', '-ec', script],
        options,
      );
      return stdout + stderr;
    },
    async end() {
      server.closeAllConnections();
      server.close();
      await end();
    },
  };
}

/** Whether the answer is given with that: a browser asks first what a page may send. */
function allow(request: IncomingMessage, response: ServerResponse, heard: string[]): boolean {
  heard.push(`${request.method} ${request.url}`);
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type, authorization');
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204).end();
  return true;
}

async function answer(
  root: string,
  settings: GitServerSettings,
  request: IncomingMessage,
  response: ServerResponse,
  heard: string[],
): Promise<void> {
  if (settings.cors === false) heard.push(`${request.method} ${request.url}`);
  else if (allow(request, response, heard)) return;
  const { authorization = '' } = request.headers;
  const given = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
  if (settings.auth !== undefined && given !== settings.auth) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('no');
    return;
  }
  if (settings.instead !== undefined && isInstead(settings.instead, request, response)) return;
  await answerByGit(root, request, response);
}

async function answerByGit(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://here');
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...environment(root),
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  request.pipe(backend.stdin);
  const whole = await bodyOf(backend.stdout);
  const end = whole.indexOf('\r\n\r\n');
  const headers = whole
    .subarray(0, end)
    .toString()
    .split('\r\n')
    .map((line) => line.split(': ', 2) as [string, string]);
  const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
  for (const [name, value] of headers) if (name !== 'Status') response.setHeader(name, value);
  response.writeHead(Number.parseInt(status, 10)).end(whole.subarray(end + 4));
}

async function bodyOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
