import type { Runner, RunOptions, RunRequest, RunResult } from '../../dojo/runner-ports.ts';
import { filesOf, hasFile } from '../../kata/files.ts';
import type { Files } from '../../kata/files.ts';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { unreachable } from '../../kata/result.ts';
import type { WorkerRan } from '../protocol.ts';
import { outputSoFar } from './output-so-far.ts';
import type { Sandbox } from './sandbox.ts';

/** Runs a kata in this browser, in a sandbox that the caller opens, and closes when nothing needs it. */
export function createBrowserRunner(sandbox: Sandbox): Runner {
  return {
    ranOn: 'browser',
    warm: () => sandbox.warm(),
    run: (request, options) => run(sandbox, request, options),
    rest: () => sandbox.rest(),
    close: () => sandbox.close(),
  };
}

async function run(
  sandbox: Sandbox,
  { id, index, files, manifest }: RunRequest,
  { signal, onProgress }: RunOptions,
): Promise<RunResult> {
  const soFar = outputSoFar(onProgress);
  onProgress({ kind: 'starting' });
  const outcome = await sandbox.work(
    { kind: 'run', run: { files, id: `${id}-${index}`, imageName: manifest.image_name } },
    {
      timeLimitMs: 1000 * Math.min(manifest.max_seconds, maxSecondsCap),
      signal,
      onStart: () => onProgress({ kind: 'running' }),
      onProgress: ({ stream, text }) => soFar.add(stream, text),
    },
  );
  soFar.end();
  switch (outcome.kind) {
    case 'answered':
      return outcome.answer.kind === 'ran'
        ? finished(outcome.answer.ran, files, outcome.tookMs)
        : {
            kind: 'unreachable',
            reason: outcome.answer.kind === 'failed' ? outcome.answer.reason : 'not an answer',
          };
    case 'timed_out':
      return { kind: 'timed_out', ...soFar.output(), durationS: outcome.tookMs / 1000 };
    case 'stopped':
      return { kind: 'stopped' };
    case 'broken':
      return { kind: 'unreachable', reason: outcome.reason };
    default:
      return unreachable(outcome);
  }
}

function finished(ran: WorkerRan, files: Files, tookMs: number): RunResult {
  return {
    kind: 'finished',
    ...ran,
    changed: filesOf(Object.entries(ran.changed).filter(([name]) => hasFile(files, name))),
    durationS: tookMs / 1000,
  };
}
