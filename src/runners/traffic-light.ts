import type { TrafficLight, Verdict } from '../dojo/runner-ports.ts';
import { testColours } from '../kata/event.ts';
import type { TestColour } from '../kata/event.ts';
import type { Output } from '../kata/output.ts';
import { unreachable } from '../kata/result.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { WorkOutcome } from './sandbox/work.ts';

/** `(stdout, stderr, status) => colour`, as a start-point of this build has it. */
export type RedAmberGreen = (stdout: string, stderr: string, status: number) => unknown;

/**
 * `trusted` maps the SHA-256 of a source, in hex, to the function that it is: such a source is called
 * here, at once. Any other may have been edited or imported, and is run in the sandbox.
 */
export function createTrafficLight(
  trusted: ReadonlyMap<string, RedAmberGreen>,
  sandbox: Sandbox,
): TrafficLight {
  const known = new Map<string, RedAmberGreen | null>();

  return {
    async judge(source, output) {
      if (source === null) return faulty('there is no red_amber_green.js');
      const redAmberGreen = await lookUp(source);
      return redAmberGreen === null
        ? judgeInSandbox(sandbox, source, output)
        : judgeHere(redAmberGreen, output);
    },
  };

  async function lookUp(source: string): Promise<RedAmberGreen | null> {
    const found = known.get(source) ?? trusted.get(await sha256(source)) ?? null;
    known.clear();
    known.set(source, found);
    return found;
  }
}

const timeLimitMs = 1500;
/** So short a time needs no way to stop it. */
const neverAborted = new AbortController().signal;

function judgeHere(redAmberGreen: RedAmberGreen, { stdout, stderr, status }: Output): Verdict {
  try {
    return verdictOf(redAmberGreen(stdout, stderr, Number(status)));
  } catch (error) {
    return faulty(String(error));
  }
}

async function judgeInSandbox(sandbox: Sandbox, source: string, output: Output): Promise<Verdict> {
  const outcome = await sandbox.work(
    { kind: 'judge', source, output },
    { timeLimitMs, signal: neverAborted },
  );
  switch (outcome.kind) {
    case 'answered':
      return answerOf(outcome);
    case 'timed_out':
      return faulty(`it did not end within ${timeLimitMs / 1000} seconds`);
    case 'stopped':
      return faulty('it was stopped');
    case 'broken':
      return faulty(outcome.reason);
    default:
      return unreachable(outcome);
  }
}

function answerOf({ answer }: Extract<WorkOutcome, { kind: 'answered' }>): Verdict {
  switch (answer.kind) {
    case 'judged':
      return verdictOf(answer.value);
    case 'failed':
      return faulty(answer.reason);
    case 'ran':
      return faulty('the sandbox answered something else than was asked');
    default:
      return unreachable(answer);
  }
}

function verdictOf(value: unknown): Verdict {
  return isColour(value)
    ? { kind: 'colour', colour: value }
    : faulty(`it answered ${String(value)}, not red, amber or green`);
}

function isColour(value: unknown): value is TestColour {
  return testColours.some((colour) => colour === value);
}

function faulty(reason: string): Verdict {
  return { kind: 'faulty', reason };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
