import type { RemoteProblem } from '../../dojo/remote.ts';
import type { RunResult } from '../../dojo/runner-ports.ts';
import { filesOf } from '../../kata/files.ts';
import { cut } from './cut.ts';
import { isRecord } from './is-record.ts';
import { shown } from './shown.ts';

/**
 * The answer of Piston's `execute`. `run.status` is what its isolate says: TO for out of time, OL and
 * EL for more stdout or stderr than it passes on, XX for a fault of its own; else it is absent or
 * tells of an exit or a signal. Older ones have no status, and only SIGKILL for all of these.
 */
export function readPistonRun(
  answer: unknown,
  {
    url,
    limitS,
    durationS,
  }: { readonly url: string; readonly limitS: number; readonly durationS: number },
): RunResult {
  const run = isRecord(answer) ? answer['run'] : undefined;
  if (!isRecord(run) || typeof run['stdout'] !== 'string' || typeof run['stderr'] !== 'string') {
    return unrun({ kind: 'not_understood', url, reason: 'it says nothing of the run' });
  }
  const [stdout, stderr] = [cut(run['stdout']), cut(run['stderr'])];
  const output = {
    stdout: stdout.text,
    stderr: stderr.text,
    truncations: { stdout: stdout.isCut, stderr: stderr.isCut },
  };
  const { code, signal, message } = run;
  switch (endOf(run, limitS, durationS)) {
    case 'TO':
      return { kind: 'timed_out', ...output, status: '142', durationS };
    case 'OL':
      return unrun({ kind: 'output_limit', url });
    case 'XX':
      return unrun({ kind: 'faulty', url, log: typeof message === 'string' ? shown(message) : '' });
    default:
  }
  const status = statusOf(code, signal);
  if (status === null) {
    return unrun({ kind: 'not_understood', url, reason: 'it has neither a code nor a signal' });
  }
  return {
    kind: 'finished',
    ...output,
    status: String(status),
    created: filesOf([]),
    changed: filesOf([]),
    durationS,
  };
}

type End = 'TO' | 'OL' | 'XX' | null;

function endOf(run: Readonly<Record<string, unknown>>, limitS: number, durationS: number): End {
  const { status, code, signal } = run;
  if (status === 'TO' || status === 'XX') return status;
  if (status === 'OL' || status === 'EL') return 'OL';
  if (typeof status === 'string' || typeof code === 'number' || signal !== 'SIGKILL') return null;
  if (durationS >= limitS) return 'TO';
  return [run['stdout'], run['stderr']].some((text) => String(text).length >= leastOutputLimit)
    ? 'OL'
    : null;
}

/** What Piston passes on unless it is set otherwise. */
const leastOutputLimit = 1000;

/** As bash says it: 128 and the number of the signal. */
function statusOf(code: unknown, signal: unknown): number | null {
  if (typeof code === 'number' && Number.isInteger(code) && code >= 0 && code <= 255) return code;
  const number = typeof signal === 'string' ? signals.get(signal) : undefined;
  return number === undefined ? null : 128 + number;
}

const signals: ReadonlyMap<string, number> = new Map([
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGQUIT', 3],
  ['SIGILL', 4],
  ['SIGTRAP', 5],
  ['SIGABRT', 6],
  ['SIGBUS', 7],
  ['SIGFPE', 8],
  ['SIGKILL', 9],
  ['SIGUSR1', 10],
  ['SIGSEGV', 11],
  ['SIGUSR2', 12],
  ['SIGPIPE', 13],
  ['SIGALRM', 14],
  ['SIGTERM', 15],
  ['SIGXCPU', 24],
  ['SIGXFSZ', 25],
  ['SIGSYS', 31],
]);

function unrun(problem: RemoteProblem): RunResult {
  return { kind: 'remote', problem };
}
