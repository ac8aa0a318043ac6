import type { Signal } from '@preact/signals';
import type { PullProgress } from '../../dojo/image-ports.ts';
import type { RunProgress } from '../../dojo/runner-ports.ts';
import { unreachable } from '../../kata/result.ts';

/** What [test] is doing. */
export type Run =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly step: 'pulling' | 'starting' | 'running';
      /** Of the language, while it is fetched. */
      readonly pulled: PullProgress | null;
      /** Milliseconds since 1970. */
      readonly startedAt: number;
      /** As it comes; the whole output follows with the result. */
      readonly stdout: string;
      readonly stderr: string;
      readonly stop: () => void;
    };

/** Past this the page shows no more of what a run prints while it runs. */
const maxLiveLength = 50 * 1024;

export function startRun(run: Signal<Run>): {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
} {
  const stopper = new AbortController();
  run.value = {
    kind: 'running',
    step: 'starting',
    pulled: null,
    startedAt: Date.now(),
    stdout: '',
    stderr: '',
    stop: () => stopper.abort(),
  };
  return {
    signal: stopper.signal,
    onProgress(progress) {
      const now = run.peek();
      if (now.kind === 'running') run.value = { ...now, ...changeBy(progress, now) };
    },
  };
}

export function stopRun(run: Signal<Run>): void {
  const now = run.peek();
  if (now.kind === 'running') now.stop();
}

type Running = Extract<Run, { kind: 'running' }>;

function changeBy(progress: RunProgress, now: Running): Partial<Running> {
  switch (progress.kind) {
    case 'pulling':
      return { step: 'pulling', pulled: { bytes: progress.bytes, of: progress.of } };
    case 'starting':
    case 'running':
      return { step: progress.kind };
    case 'output': {
      const { stream, text } = progress;
      return { [stream]: (now[stream] + text).slice(0, maxLiveLength) };
    }
    default:
      return unreachable(progress);
  }
}
