import type { RemoteProblem } from '../../dojo/remote.ts';
import type { RunResult } from '../../dojo/runner-ports.ts';
import { testColours } from '../../kata/event.ts';
import { filesOf, hasFile, type Files } from '../../kata/files.ts';
import { maxCreatedFiles, type Output } from '../../kata/output.ts';
import { cut } from './cut.ts';
import { isRecord } from './is-record.ts';
import { shown } from './shown.ts';

/**
 * The result of cyber-dojo's `run_cyber_dojo_sh`. Nothing in it is taken on trust: shapes are
 * checked, sizes cut again, and only files that were sent can have been changed.
 */
export function readCyberDojoRun(
  ran: unknown,
  { url, files, imageName, durationS }: Sent,
): RunResult {
  const told = toldBy(ran);
  if (typeof told === 'string') return problem({ kind: 'not_understood', url, reason: told });
  const { output, outcome, log } = told;
  switch (outcome) {
    case 'pulling':
      return problem({ kind: 'pulling', url, image: imageName });
    case 'timed_out':
      return { kind: 'timed_out', ...output, status: '142', durationS };
    case 'faulty':
      if (isMachineryAtFault(output)) return problem({ kind: 'faulty', url, log });
      break;
    default:
  }
  const colour = testColours.find((each) => each === outcome);
  if (colour === undefined && outcome !== 'faulty') {
    return problem({ kind: 'not_understood', url, reason: `no such outcome: ${shown(outcome)}` });
  }
  const { created, changed } = told;
  const names = Object.keys(created)
    .filter((name) => !hasFile(files, name))
    .toSorted();
  return {
    kind: 'finished',
    ...output,
    created: filesOf(
      names.slice(0, maxCreatedFiles).map((name) => [name, created[name] ?? ''] as const),
    ),
    changed: filesOf(Object.entries(changed).filter(([name]) => hasFile(files, name))),
    durationS,
    ...(colour === undefined ? { reportedFault: log } : { reportedColour: colour }),
  };
}

export type Sent = {
  readonly url: string;
  readonly files: Files;
  readonly imageName: string;
  readonly durationS: number;
};

type Told = {
  readonly output: Output;
  readonly outcome: string;
  readonly log: string;
  readonly created: Files;
  readonly changed: Files;
};

/** A string says what is wrong. */
function toldBy(ran: unknown): Told | string {
  if (!isRecord(ran)) return 'it says nothing of run_cyber_dojo_sh';
  const [stdout, stderr] = [textOf(ran['stdout']), textOf(ran['stderr'])];
  if (stdout === null || stderr === null) return 'stdout or stderr has no content';
  const { status, outcome } = ran;
  if (typeof status !== 'string' || !/^\d{1,3}$/.test(status) || Number(status) > 255) {
    return 'status is no number from 0 to 255';
  }
  if (typeof outcome !== 'string') return 'it has no outcome';
  const [created, changed] = [filesIn(ran['created']), filesIn(ran['changed'])];
  if (created === null || changed === null) return 'created or changed holds what is no file';
  return {
    output: {
      stdout: stdout.text,
      stderr: stderr.text,
      status,
      truncations: { stdout: stdout.isCut, stderr: stderr.isCut },
    },
    outcome,
    log: logIn(ran['log']),
    created,
    changed,
  };
}

function textOf(value: unknown): ReturnType<typeof cut> | null {
  if (!isRecord(value) || typeof value['content'] !== 'string') return null;
  const { text, isCut } = cut(value['content']);
  return { text, isCut: isCut || value['truncated'] === true };
}

function filesIn(value: unknown): Files | null {
  if (!isRecord(value) || Array.isArray(value)) return null;
  const files = Object.entries(value).map(([name, file]) => [name, textOf(file)?.text] as const);
  return files.every((pair): pair is readonly [string, string] => pair[1] !== undefined)
    ? filesOf(files)
    : null;
}

/** cyber-dojo's log is a hash; of a fault of the lambda, its exception has a message and a context. */
function logIn(log: unknown): string {
  if (typeof log === 'string') return shown(log);
  if (!isRecord(log)) return '';
  const exception = isRecord(log['exception']) ? log['exception'] : log;
  const told = ['context', 'message'].flatMap((key) => exception[key] ?? []).map(String);
  return shown(
    told.length > 0 ? told.join(': ') : Object.keys(log).length === 0 ? '' : JSON.stringify(log),
  );
}

/** 143 and 144 are cyber-dojo's own: the container, or what came of it, was broken. */
function isMachineryAtFault({ stdout, stderr, status }: Output): boolean {
  return stdout === '' && stderr === '' && ['143', '144'].includes(status);
}

function problem(problem: RemoteProblem): RunResult {
  return { kind: 'remote', problem };
}
