import type { RemoteProblem, Stopped } from '../../dojo/remote.ts';
import { failed, ok, type Result } from '../../kata/result.ts';

export type Question = {
  readonly method: 'GET' | 'POST';
  /** Below the remote's URL: `run_cyber_dojo_sh`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly limitS: number;
  readonly signal: AbortSignal;
};

export type Reply = { readonly status: number; readonly text: string };

export type Unanswered = RemoteProblem | Stopped;

/**
 * Asks over the network, and answers what came within the time and the size. Sends no cookies, says
 * nothing of the page, and follows no redirect: files go to the address that was agreed to.
 */
export async function ask(
  fetch: typeof globalThis.fetch,
  url: string,
  { method, path, body, headers, limitS, signal }: Question,
): Promise<Result<Reply, Unanswered>> {
  const late = AbortSignal.timeout(1000 * limitS);
  let hasBegun = false;
  try {
    const response = await fetch(`${url}/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      signal: AbortSignal.any([signal, late]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    hasBegun = true;
    if (response.type === 'opaqueredirect') return failed({ kind: 'redirected', url });
    const text = await readAtMost(response, maxReplyBytes);
    return text === null
      ? failed({ kind: 'too_large', url, limitBytes: maxReplyBytes })
      : ok({ status: response.status, text });
  } catch {
    // Which of them it was is what the signals say; the error itself says nothing to a page.
    if (signal.aborted) return failed({ kind: 'stopped' });
    if (late.aborted) return failed({ kind: 'too_late', url, limitS });
    return failed({ kind: hasBegun ? 'broken_off' : 'no_answer', url });
  }
}

/** cyber-dojo's limits of a run come to a few megabytes at the very most. */
const maxReplyBytes = 16_000_000;

async function readAtMost(response: Response, maxBytes: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    sizeBytes += value.length;
    if (sizeBytes > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
