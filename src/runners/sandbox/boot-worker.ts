import type { Frame, FrameWorker } from './frame.ts';
import { readWorkerMessage } from './read-worker-message.ts';

/** A worker that has said `ready`. `crashed` is fulfilled with the reason when it dies by itself. */
export type BootedWorker = FrameWorker & { readonly crashed: Promise<string> };

/** Rejects when the worker does not come up in time, with the reason as the message. */
export async function bootWorker(frame: Frame, limitMs: number): Promise<BootedWorker> {
  let crash: (reason: string) => void;
  const crashed = new Promise<string>((resolve) => {
    crash = resolve;
  });
  const worker = frame.startWorker((reason) => crash(reason));
  const ready = new Promise<string | null>((resolve) => {
    worker.port.onmessage = ({ data }) => {
      const message = readWorkerMessage(data);
      if (message?.kind === 'ready') resolve(null);
      if (message?.kind === 'failed') resolve(message.reason);
    };
  });
  let timer = 0;
  const late = new Promise<string>((resolve) => {
    timer = window.setTimeout(resolve, limitMs, `it was not ready within ${limitMs} ms`);
  });
  const problem = await Promise.race([ready, crashed, late]);
  clearTimeout(timer);
  if (problem === null) return { ...worker, crashed };
  worker.kill();
  throw new Error(`the worker for the tests could not be started: ${problem}`);
}
