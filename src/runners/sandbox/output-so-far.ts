import type { RunProgress } from '../../dojo/runner-ports.ts';
import { maxTextLength } from '../../kata/output.ts';
import type { Output } from '../../kata/output.ts';
import type { Stream } from '../protocol.ts';

/** Collects what a run prints, tells it on in batches, and is the output of a run that timed out. */
export function outputSoFar(onProgress: (progress: RunProgress) => void) {
  const all = { stdout: '', stderr: '' };
  const untold = { stdout: '', stderr: '' };
  let timer: ReturnType<typeof setTimeout> | null = null;

  return {
    add(stream: Stream, text: string): void {
      if (all[stream].length > maxTextLength) return;
      all[stream] += text;
      untold[stream] += text;
      timer ??= setTimeout(tell, batchMs);
    },
    /** Tells nothing more: the result says it all. */
    end(): void {
      if (timer !== null) clearTimeout(timer);
    },
    /** Its status is that of cyber-dojo for a run without an end. */
    output(): Output {
      return {
        stdout: all.stdout.slice(0, maxTextLength),
        stderr: all.stderr.slice(0, maxTextLength),
        status: '142',
        truncations: {
          stdout: all.stdout.length > maxTextLength,
          stderr: all.stderr.length > maxTextLength,
        },
      };
    },
  };

  function tell(): void {
    timer = null;
    for (const stream of ['stdout', 'stderr'] as const) {
      const text = untold[stream];
      untold[stream] = '';
      if (text !== '') onProgress({ kind: 'output', stream, text });
    }
  }
}

const batchMs = 50;
