import type { RemoteRunner } from '../../dojo/remote-ports.ts';
import type { Remote, RemoteProblem, RemoteReport } from '../../dojo/remote.ts';
import type { RunOptions, RunRequest, RunResult } from '../../dojo/runner-ports.ts';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { failed, ok, type Result } from '../../kata/result.ts';
import { ask, type Question, type Unanswered } from './ask.ts';
import { isRecord } from './is-record.ts';
import { jsonOf } from './json-reply.ts';
import { pistonLanguage } from './piston-language.ts';
import { pistonScript, pistonStarters } from './piston-starters.ts';
import { readPistonRun } from './read-piston-run.ts';
import { shown } from './shown.ts';
import { tokenHeaders } from './token-headers.ts';

/**
 * A Piston of one's own: https://github.com/engineer-man/piston/blob/master/docs/api-v2.md
 * It tells what was printed and the status, and nothing of files: none come back that a run made or
 * changed. Nor does it tell a colour.
 */
export function createPistonRunner(
  remote: Remote,
  token: string | null,
  fetch: typeof globalThis.fetch,
): RemoteRunner {
  const { url } = remote;
  const closing = new AbortController();

  return {
    ranOn: 'remote',
    warm: () => undefined,
    rest: () => undefined,
    run,
    check,
    close: () => closing.abort(),
  };

  async function run(request: RunRequest, options: RunOptions): Promise<RunResult> {
    const { id, index, files, manifest } = request;
    const limitS = Math.min(manifest.max_seconds, maxSecondsCap);
    const { language, version } = pistonLanguage(manifest.image_name);
    const starter = pistonStarters.get(language);
    if (starter === undefined) return unrun({ kind: 'no_language', url, language });
    if (options.signal.aborted) return { kind: 'stopped' };
    options.onProgress({ kind: 'starting' });
    const startedAt = performance.now();
    const body = {
      language,
      version,
      // The first is the one that Piston runs.
      files: [
        { name: '.pocket-dojo-start', content: starter, encoding: 'utf8' },
        {
          name: '.pocket-dojo.sh',
          content: pistonScript(`${id}-${index}`, manifest.image_name),
          encoding: 'utf8',
        },
        ...Object.entries(files).map(([name, content]) => ({ name, content, encoding: 'utf8' })),
      ],
      args: [],
      stdin: '',
      run_timeout: 1000 * limitS,
      run_cpu_time: 1000 * limitS,
    };
    const asking = asked(
      'execute',
      { method: 'POST', body, limitS: limitS + graceS },
      options.signal,
    );
    options.onProgress({ kind: 'running' });
    const answer = await asking;
    const durationS = (performance.now() - startedAt) / 1000;
    if (answer.ok) return readPistonRun(answer.value, { url, limitS, durationS });
    return answer.problem.kind === 'stopped'
      ? { kind: 'stopped' }
      : unrun(moreOf(answer.problem, language, limitS));
  }

  async function check(signal: AbortSignal): Promise<Result<RemoteReport, Unanswered>> {
    const runtimes = await asked('runtimes', { method: 'GET', limitS: checkLimitS }, signal);
    if (!runtimes.ok) return runtimes;
    if (!Array.isArray(runtimes.value)) return failed({ kind: 'no_runner', url });
    const languages = runtimes.value.slice(0, maxRuntimes).flatMap((runtime: unknown) => {
      if (!isRecord(runtime)) return [];
      const { language, version } = runtime;
      const isKnown = typeof language === 'string' && pistonStarters.has(language);
      return isKnown ? [shown(`${language} ${String(version)}`)] : [];
    });
    return ok({ api: 'piston', languages: languages.toSorted() });
  }

  async function asked(
    path: string,
    question: Pick<Question, 'method' | 'body' | 'limitS'>,
    signal: AbortSignal,
  ): Promise<Result<unknown, Unanswered>> {
    const reply = await ask(fetch, url, {
      ...question,
      path: `api/v2/${path}`,
      headers: tokenHeaders(remote, token),
      signal: AbortSignal.any([signal, closing.signal]),
    });
    return reply.ok ? jsonOf(url, reply.value, token !== null, messageIn) : reply;
  }
}

/** For a queue, a box to be made, the way there and back. */
const graceS = 15;
const checkLimitS = 10;
const maxRuntimes = 1000;

/** Errors of Piston's are `{"message": "..."}`. */
function messageIn(json: unknown): string | null {
  const isError = isRecord(json) && !('run' in json) && typeof json['message'] === 'string';
  return isError ? String(json['message']) : null;
}

/** What of Piston's own messages a person can do something about. */
function moreOf(problem: RemoteProblem, language: string, askedS: number): RemoteProblem {
  if (problem.kind !== 'exception') return problem;
  const { url, message } = problem;
  const limit = /run_(?:timeout|cpu_time) cannot exceed the configured limit of (\d+)/.exec(
    message,
  );
  if (limit !== null) return { kind: 'time_limit', url, limitS: Number(limit[1]) / 1000, askedS };
  return message.endsWith('runtime is unknown') ? { kind: 'no_language', url, language } : problem;
}

function unrun(problem: RemoteProblem): RunResult {
  return { kind: 'remote', problem };
}
