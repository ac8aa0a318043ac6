import { unreachable } from '../../kata/result.ts';
import type { FrameToWorker, FromWorker, ToWorker, WorkerAnswer } from '../protocol.ts';
import { hideWorker } from './hide-worker.ts';
import { judge } from './judge.ts';
import { liveOutput } from './live-output.ts';
import { loadPrograms } from './load-programs.ts';
import { run } from './run.ts';
import type { World } from './run.ts';
import { warmUp } from './warm-up.ts';

// The worker's entry. The frame hands in a port to the page, and what the kata's image consists of;
// one job comes through the port.

declare const self: DedicatedWorkerGlobalScope;

// What a person's program left to itself and then rejects, when it has ended, is no one's business.
self.addEventListener('unhandledrejection', (event) => event.preventDefault());

self.addEventListener(
  'message',
  ({ data: { parts }, ports: [port] }: MessageEvent<FrameToWorker>) => {
    if (port === undefined) throw new Error('the frame handed in no port');
    // Bound now: a run could put another function into MessagePort's prototype, and wait for the port.
    const post: (message: FromWorker) => void = port.postMessage.bind(port);
    const fail = (error: unknown): void => post({ kind: 'failed', reason: String(error) });
    // A mistake in what follows is told through the port; the message that began it must not return.
    void (async () => {
      const packs = parts.flatMap((part) =>
        part.kind === 'pack' ? [new Uint8Array(part.bytes)] : [],
      );
      const world: World = { programs: loadPrograms(parts), packs };
      port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
        port.onmessage = null;
        post({ kind: 'started' });
        answer(data, world, post).then(post, fail);
      };
      await warmUp(world);
      post({ kind: 'ready' });
    })().catch(fail);
  },
  { once: true },
);

async function answer(
  job: ToWorker,
  world: World,
  post: (message: FromWorker) => void,
): Promise<WorkerAnswer> {
  hideWorker();
  switch (job.kind) {
    case 'run': {
      const tap = liveOutput((stream, text) => post({ kind: 'output', stream, text }));
      return { kind: 'ran', ran: await run(job.run, world, tap) };
    }
    case 'judge':
      return judge(job.source, job.output);
    default:
      return unreachable(job);
  }
}
