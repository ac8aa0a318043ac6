import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Settings } from './settings.ts';

export type Gate = {
  readonly verdict:
    | { readonly kind: 'preflight' }
    | { readonly kind: 'refused'; readonly status: number; readonly why: string }
    | { readonly kind: 'let in' };
  /** For the answer, so that a page that may ask may also read it. */
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Who may ask. The Host has to be this machine by its own name, else a page could have its own name
 * point here (DNS rebinding). A page has to be one of those named at the start. And everyone has to
 * know the token.
 */
export function gate(request: IncomingMessage, { origins, token }: Settings): Gate {
  const { host = '', origin } = request.headers;
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host)) {
    return refused(403, 'asked for by another name than localhost or 127.0.0.1');
  }
  if (origin !== undefined && !origins.includes(origin)) {
    return refused(403, `${origin} is no page that may use this runner: start it with --origin`);
  }
  const headers = origin === undefined ? {} : allowing(origin);
  if (request.method === 'OPTIONS' && origin !== undefined) {
    return { verdict: { kind: 'preflight' }, headers: { ...headers, ...preflight } };
  }
  return { verdict: verdictOn(request, token), headers };
}

function verdictOn({ method, headers }: IncomingMessage, token: string): Gate['verdict'] {
  if (method !== 'GET' && method !== 'POST') {
    return { kind: 'refused', status: 405, why: 'the methods are GET and POST' };
  }
  const said = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return isSame(said, token)
    ? { kind: 'let in' }
    : { kind: 'refused', status: 401, why: 'the token is missing or not the right one' };
}

function allowing(origin: string): Readonly<Record<string, string>> {
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}

const preflight = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Max-Age': '600',
  // For a page from the internet that asks a server on this machine.
  'Access-Control-Allow-Private-Network': 'true',
};

function refused(status: number, why: string): Gate {
  return { verdict: { kind: 'refused', status, why }, headers: {} };
}

/** Takes the same time wherever they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
