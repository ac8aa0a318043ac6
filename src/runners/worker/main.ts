import { unreachable } from '../../kata/result.ts';
import type { FromWorker, ToWorker, WorkerAnswer } from '../protocol.ts';
import { hideWorker } from './hide-worker.ts';
import { judge } from './judge.ts';
import { liveOutput } from './live-output.ts';
import { programs } from './programs/programs.ts';
import { run } from './run.ts';
import { warmUp } from './warm-up.ts';

// The worker's entry. The frame hands in a port to the page; one job comes through it.

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (port === undefined) throw new Error('the frame handed in no port');
    // Bound now: a run could put another function into MessagePort's prototype, and wait for the port.
    const post: (message: FromWorker) => void = port.postMessage.bind(port);
    port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      port.onmessage = null;
      post({ kind: 'started' });
      answer(data, post).then(post, (error: unknown) => {
        post({ kind: 'failed', reason: String(error) });
      });
    };
    warmUp(programs).then(
      () => post({ kind: 'ready' }),
      (error: unknown) => post({ kind: 'failed', reason: String(error) }),
    );
  },
  { once: true },
);

async function answer(job: ToWorker, post: (message: FromWorker) => void): Promise<WorkerAnswer> {
  hideWorker();
  switch (job.kind) {
    case 'run': {
      const tap = liveOutput((stream, text) => post({ kind: 'output', stream, text }));
      return { kind: 'ran', ran: await run(job.run, programs, tap) };
    }
    case 'judge':
      return judge(job.source, job.output);
    default:
      return unreachable(job);
  }
}
