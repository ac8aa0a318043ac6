import type { RemoteProblem } from '../../dojo/remote.ts';
import { failed, ok, type Result } from '../../kata/result.ts';
import type { Reply } from './ask.ts';
import { isRecord } from './is-record.ts';
import { shown } from './shown.ts';

/**
 * What a runner answered, as JSON; or the problem that its HTTP status or its own exception tells of.
 * `messageOf` finds the message in the JSON of an error.
 */
export function jsonOf(
  url: string,
  { status, text }: Reply,
  hasToken: boolean,
  messageOf: (json: unknown) => string | null,
): Result<unknown, RemoteProblem> {
  const json = parsed(text);
  const message = messageOf(json);
  if (status === 401 || status === 403) return failed({ kind: 'denied', url, hasToken });
  if (status === 429 || status === 503) return failed({ kind: 'busy', url });
  if (message !== null) return failed({ kind: 'exception', url, status, message: shown(message) });
  if (status === 404 || status === 405) return failed({ kind: 'no_runner', url });
  if (status < 200 || status > 299) {
    return failed({
      kind: 'exception',
      url,
      status,
      message: shown(text) || 'it does not say why',
    });
  }
  return isRecord(json)
    ? ok(json)
    : failed({ kind: 'not_understood', url, reason: 'it is no JSON object' });
}

/** undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
