import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { dispatch, type Answer } from './dispatch.ts';
import { gate } from './gate.ts';
import type { LocalRunner } from './local-runner.ts';
import { readBody } from './read-body.ts';
import type { Settings } from './settings.ts';

/** cyber-dojo's runner API over HTTP, for those whom the gate lets in. Listens nowhere yet. */
export function createServer(settings: Settings, runner: LocalRunner): Server {
  const server = createHttpServer((request, response) => {
    answer(request, whenGone(response), settings, runner).then(
      (said) => send(request, response, said),
      (error: unknown) => send(request, response, exception(500, request, String(error))),
    );
  });
  server.requestTimeout = 30_000;
  return server;
}

type Said = Answer & { readonly headers: Readonly<Record<string, string>> };

async function answer(
  request: IncomingMessage,
  gone: AbortSignal,
  settings: Settings,
  runner: LocalRunner,
): Promise<Said> {
  const { verdict, headers } = gate(request, settings);
  if (verdict.kind === 'preflight') return { status: 204, json: null, headers };
  if (verdict.kind === 'refused') {
    return { ...exception(verdict.status, request, verdict.why), headers };
  }
  const body = await readBody(request);
  if (body === null) {
    return { ...exception(413, request, 'the body is too large: 5 MB at most'), headers };
  }
  return { ...(await dispatch(pathOf(request), body, runner, gone)), headers };
}

/** Without what follows the `?`: `ready?` and `ready` are the same path. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/\?.*/s, '');
}

/** Aborted when nobody waits for the answer any longer. */
function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

function exception(status: number, request: IncomingMessage, message: string): Said {
  const path = pathOf(request);
  const told = { path, body: '', class: 'LocalRunner', message, backtrace: [] };
  return { status, json: { exception: told }, headers: {} };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, json, headers }: Said,
): void {
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(json === null ? {} : { 'Content-Type': 'application/json' }),
    // Of a body that was not read to its end, nothing more is wanted.
    ...(request.complete ? {} : { Connection: 'close' }),
  });
  response.end(json === null ? undefined : JSON.stringify(json));
}
