import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';
import { concat, type Bytes } from '../git/bytes.ts';
import { GitFailure, GitStopped } from './git-failure.ts';

export type HttpOptions = {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Of all answers together. */
  readonly limitBytes: number;
  /** For an answer to begin, and for each next piece of it. */
  readonly limitS: number;
  /** All that has come so far. */
  readonly onBytes?: (bytes: number) => void;
};

/**
 * What isomorphic-git asks over. Sends no cookies, says nothing of the page, follows no redirect: it
 * connects to no other host than the one that the person was told. Counts bytes as they come. Throws
 * GitFailure where nothing came of it.
 */
export function createHttp(options: HttpOptions): HttpClient {
  const { signal, limitBytes, limitS, onBytes } = options;
  let count = 0;

  return {
    async request({ url, method = 'GET', headers = {}, body }: GitHttpRequest) {
      const sent = body === undefined ? null : await collected(body);
      const response = await within(limitS, signal, (ending) =>
        options.fetch(url, { ...quiet, method, headers, body: sent, signal: ending }),
      ).catch(async (error: unknown) => {
        throw error instanceof TypeError ? await whyNot(url, options) : error;
      });
      if (response.type === 'opaqueredirect') throw new GitFailure({ kind: 'redirected' });
      return answerOf(response, url, method);
    },
  };

  function answerOf(response: Response, url: string, method: string): GitHttpResponse {
    return {
      url,
      method,
      headers: Object.fromEntries(response.headers),
      body: pieces(response),
      statusCode: response.status,
      statusMessage: response.statusText,
    };
  }

  async function* pieces(response: Response): AsyncIterableIterator<Uint8Array> {
    const reader = response.body?.getReader();
    if (reader === undefined) return;
    try {
      for (;;) {
        const { done, value } = await within(limitS, signal, () => reader.read());
        if (done) return;
        count += value.length;
        onBytes?.(count);
        if (count > limitBytes) throw new GitFailure({ kind: 'too_large', limitBytes });
        yield value;
      }
    } catch (error) {
      throw error instanceof TypeError ? new GitFailure({ kind: 'broken_off' }) : error;
    } finally {
      // One that is not read to its end goes on coming otherwise.
      void reader.cancel().catch(() => undefined);
    }
  }
}

const quiet = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  cache: 'no-store',
} as const;

/** Ends the work when it is late or stopped, and throws which of the two it was. */
async function within<T>(
  limitS: number,
  signal: AbortSignal,
  work: (ending: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw new GitStopped();
  const ending = new AbortController();
  let end: (reason: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  const onStop = () => end(new GitStopped());
  signal.addEventListener('abort', onStop);
  const timer = setTimeout(() => end(new GitFailure({ kind: 'too_late', limitS })), 1000 * limitS);
  const working = work(ending.signal);
  // Which of them is heard of is settled by the race.
  working.catch(() => undefined);
  try {
    return await Promise.race([working, ended]);
  } catch (error) {
    ending.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onStop);
  }
}

/**
 * A browser does not tell a page why there is no answer. Asked without reading it, a server that is
 * there can be told from one that is not.
 */
async function whyNot(url: string, { fetch, signal, limitS }: HttpOptions): Promise<Error> {
  try {
    await within(limitS, signal, (ending) =>
      fetch(url, { ...quiet, redirect: 'follow', mode: 'no-cors', signal: ending }),
    );
    return new GitFailure({ kind: 'no_cors' });
  } catch (error) {
    if (error instanceof GitStopped) return error;
    return new GitFailure({ kind: navigator.onLine ? 'unreachable' : 'offline' });
  }
}

async function collected(body: NonNullable<GitHttpRequest['body']>): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return concat(parts);
}
