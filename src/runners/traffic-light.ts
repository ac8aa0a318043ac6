import type { TrafficLight, Verdict } from '../dojo/runner-ports.ts';
import { testColours } from '../kata/event.ts';
import type { TestColour } from '../kata/event.ts';
import type { LightFault } from '../kata/light-fault.ts';
import type { Output } from '../kata/output.ts';
import { unreachable } from '../kata/result.ts';
import { createRedAmberGreens } from './red-amber-greens.ts';
import type { RedAmberGreen } from './red-amber-greens.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { WorkOutcome } from './sandbox/work.ts';

/**
 * `trusted` maps the SHA-256 of a source, in hex, to the function that it is: such a source is called
 * here, at once. Any other may have been edited or imported, and is run in the sandbox.
 */
export function createTrafficLight(
  trusted: ReadonlyMap<string, RedAmberGreen>,
  sandbox: Sandbox,
): TrafficLight {
  const redAmberGreens = createRedAmberGreens(trusted);
  return {
    async judge(imageName, source, output) {
      if (source === null) return faulty({ kind: 'missing' });
      const redAmberGreen = await redAmberGreens.find(imageName, source);
      return redAmberGreen === null
        ? judgeInSandbox(sandbox, source, output)
        : judgeHere(redAmberGreen, output);
    },
  };
}

const limitMs = 1500;
/** So short a time needs no way to stop it. */
const neverAborted = new AbortController().signal;

function judgeHere(redAmberGreen: RedAmberGreen, { stdout, stderr, status }: Output): Verdict {
  try {
    return verdictOf(redAmberGreen(stdout, stderr, Number(status)));
  } catch (error) {
    return faulty({ kind: 'threw', message: String(error) });
  }
}

async function judgeInSandbox(sandbox: Sandbox, source: string, output: Output): Promise<Verdict> {
  const outcome = await sandbox.work(
    { kind: 'judge', source, output },
    { timeLimitMs: limitMs, signal: neverAborted },
  );
  switch (outcome.kind) {
    case 'answered':
      return answerOf(outcome);
    case 'timed_out':
      return faulty({ kind: 'endless', limitMs });
    case 'stopped':
      return faulty({ kind: 'unjudged', reason: 'it was stopped' });
    case 'broken':
      return faulty({ kind: 'unjudged', reason: outcome.reason });
    default:
      return unreachable(outcome);
  }
}

function answerOf({ answer }: Extract<WorkOutcome, { kind: 'answered' }>): Verdict {
  switch (answer.kind) {
    case 'judged':
      return verdictOf(answer.value);
    case 'unparsed':
    case 'no_function':
    case 'threw':
      return faulty(answer);
    case 'failed':
      return faulty({ kind: 'unjudged', reason: answer.reason });
    case 'ran':
      return faulty({ kind: 'unjudged', reason: 'the sandbox answered something else' });
    default:
      return unreachable(answer);
  }
}

function verdictOf(value: unknown): Verdict {
  return isColour(value)
    ? { kind: 'colour', colour: value }
    : faulty({ kind: 'no_colour', shown: String(value) });
}

function isColour(value: unknown): value is TestColour {
  return testColours.some((colour) => colour === value);
}

function faulty(fault: LightFault): Verdict {
  return { kind: 'faulty', fault };
}
