import type { RemoteRunner } from '../../dojo/remote-ports.ts';
import type { Remote, RemoteReport } from '../../dojo/remote.ts';
import type { RunOptions, RunRequest, RunResult } from '../../dojo/runner-ports.ts';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { failed, ok, type Result } from '../../kata/result.ts';
import { ask, type Question, type Unanswered } from './ask.ts';
import { isRecord } from './is-record.ts';
import { jsonOf } from './json-reply.ts';
import { readCyberDojoRun } from './read-cyber-dojo-run.ts';
import { shown } from './shown.ts';
import { tokenHeaders } from './token-headers.ts';

/**
 * cyber-dojo's own runner, and the one of ours for this machine, which serves the same API:
 * https://github.com/cyber-dojo/runner/blob/main/docs/api.md
 */
export function createCyberDojoRunner(
  remote: Remote,
  token: string | null,
  fetch: typeof globalThis.fetch,
): RemoteRunner {
  const { url } = remote;
  const closing = new AbortController();

  return {
    ranOn: 'remote',
    warm: (imageName) => void warm(imageName),
    rest: () => undefined,
    run,
    check,
    close: () => closing.abort(),
  };

  /** Makes the image be fetched there, so that the first run need not be told to wait for it. */
  async function warm(imageName: string): Promise<void> {
    const body = { id: 'warm', image_name: imageName };
    await asked('pull_image', { method: 'POST', body, limitS: checkLimitS }, closing.signal);
  }

  async function run(request: RunRequest, options: RunOptions): Promise<RunResult> {
    const { id, index, files, manifest } = request;
    const { image_name, max_seconds } = manifest;
    const seconds = Math.min(max_seconds, maxSecondsCap);
    if (options.signal.aborted) return { kind: 'stopped' };
    options.onProgress({ kind: 'starting' });
    const startedAt = performance.now();
    const asking = asked(
      'run_cyber_dojo_sh',
      {
        method: 'POST',
        body: { id: `${id}-${index}`, files, manifest: { image_name, max_seconds: seconds } },
        limitS: seconds + graceS,
      },
      options.signal,
    );
    options.onProgress({ kind: 'running' });
    const answer = await asking;
    const durationS = (performance.now() - startedAt) / 1000;
    if (answer.ok) {
      return readCyberDojoRun(answer.value, { url, files, imageName: image_name, durationS });
    }
    return answer.problem.kind === 'stopped'
      ? { kind: 'stopped' }
      : { kind: 'remote', problem: answer.problem };
  }

  async function check(signal: AbortSignal): Promise<Result<RemoteReport, Unanswered>> {
    const question = { method: 'GET', limitS: checkLimitS } as const;
    const ready = await asked('ready?', question, signal);
    if (!ready.ok) return ready;
    if (typeof ready.value !== 'boolean') {
      return failed({ kind: 'not_understood', url, reason: 'ready? is neither true nor false' });
    }
    const sha = await asked('sha', question, signal);
    return ok({
      api: 'cyber-dojo',
      isReady: ready.value,
      sha: sha.ok && typeof sha.value === 'string' ? shown(sha.value) : '',
    });
  }

  /** What the method answers is under its own name. */
  async function asked(
    method: string,
    question: Pick<Question, 'method' | 'body' | 'limitS'>,
    signal: AbortSignal,
  ): Promise<Result<unknown, Unanswered>> {
    const reply = await ask(fetch, url, {
      ...question,
      path: method,
      headers: tokenHeaders(remote, token),
      signal: AbortSignal.any([signal, closing.signal]),
    });
    if (!reply.ok) return reply;
    const json = jsonOf(url, reply.value, token !== null, exceptionIn);
    if (!json.ok) return json;
    const value = isRecord(json.value) ? json.value[method] : undefined;
    return value === undefined ? failed({ kind: 'no_runner', url }) : ok(value);
  }
}

/** For what comes before and after a run: a queue, a container to be made, the way there and back. */
const graceS = 15;
const checkLimitS = 10;

/** `{"exception": {"path", "body", "class", "message", "backtrace"}}` */
function exceptionIn(json: unknown): string | null {
  if (!isRecord(json) || !isRecord(json['exception'])) return null;
  const { message } = json['exception'];
  return typeof message === 'string' ? message : 'an exception without a message';
}
