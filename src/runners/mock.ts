import type { Runner, RunRequest } from '../dojo/runner-ports.ts';
import type { TestColour } from '../kata/event.ts';
import { filesOf } from '../kata/files.ts';
import { cut } from './remote/cut.ts';

/** What a person saw when they ran the tests themselves; null when they do not want to say. */
export type Seen = {
  readonly colour: TestColour;
  /** May be pasted, or left ''. */
  readonly stdout: string;
  readonly stderr: string;
} | null;

/** Asks the person. It answers null, too, as soon as `signal` is aborted. */
export type AskForLight = (request: RunRequest, signal: AbortSignal) => Promise<Seen>;

/** For demonstrations, and for languages that run elsewhere: the person says what the light is. */
export function createMockRunner(askForLight: AskForLight): Runner {
  return {
    ranOn: 'mock',
    warm: () => undefined,
    rest: () => undefined,
    close: () => undefined,
    async run(request, { signal, onProgress }) {
      if (signal.aborted) return { kind: 'stopped' };
      onProgress({ kind: 'running' });
      const seen = await Promise.race([asked(askForLight, request, signal), whenAborted(signal)]);
      if (seen === 'failed') return { kind: 'unreachable', reason: 'nobody could be asked' };
      if (seen === null) return { kind: 'stopped' };
      const [stdout, stderr] = [cut(seen.stdout), cut(seen.stderr)];
      return {
        kind: 'finished',
        stdout: stdout.text,
        stderr: stderr.text,
        status: seen.colour === 'green' ? '0' : '1',
        truncations: { stdout: stdout.isCut, stderr: stderr.isCut },
        created: filesOf([]),
        changed: filesOf([]),
        // How long a person took to say so is not how long it ran.
        durationS: 0,
        reportedColour: seen.colour,
      };
    },
  };
}

async function asked(
  askForLight: AskForLight,
  request: RunRequest,
  signal: AbortSignal,
): Promise<Seen | 'failed'> {
  try {
    return await askForLight(request, signal);
  } catch {
    return 'failed';
  }
}

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
