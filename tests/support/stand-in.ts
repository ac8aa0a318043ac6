import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server that stands for a runner behaves, well or badly. */
export type Behaviour = {
  /** Whether it lets any page ask and read. */
  readonly cors: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `silent`: no answer; `trickle`: a byte now and then; `endless`: as fast as it can; `cut`: ends early. */
  readonly way?: 'silent' | 'trickle' | 'endless' | 'cut';
};

export type Heard = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
};

/** Answers everything in the one way; `heard` are the requests other than preflights. */
export async function startStandIn(
  behaviour: Behaviour,
): Promise<{ readonly url: string; readonly heard: readonly Heard[]; end(): void }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    if (behaviour.cors) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, x-token');
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      heard.push({ method, url, headers, body });
      behave(response, behaviour);
    });
  });
  return { url: await listen(server), heard, end: () => stop(server) };
}

function behave(
  response: ServerResponse,
  { status = 200, headers = {}, body = '', way }: Behaviour,
): void {
  if (way === 'silent') return;
  response.writeHead(status, { ...headers, ...(way === 'cut' ? { 'Content-Length': 1000 } : {}) });
  switch (way) {
    case 'trickle': {
      const timer = setInterval(() => response.write(' '), 200);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'endless':
      writeOn(response);
      return;
    case 'cut':
      response.write(body);
      setTimeout(() => response.destroy(), 50);
      return;
    default:
      response.end(body);
  }
}

function writeOn(response: ServerResponse): void {
  const junk = 'x'.repeat(100_000);
  while (!response.destroyed) {
    if (!response.write(junk)) {
      response.once('drain', () => writeOn(response));
      return;
    }
  }
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) body += chunk;
  return body;
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
