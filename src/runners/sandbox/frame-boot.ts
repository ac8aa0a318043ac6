import type { FromFrame, ToFrame } from '../protocol.ts';

// The only script of the sandbox's frame. The build makes it one inline script, whose hash is in the
// policy of the app and of the frame (see build/sandbox.ts). It runs none of a person's code: it
// starts and kills workers, which a page outside an opaque origin cannot do for it.

addEventListener('message', boot);

function boot(event: MessageEvent<unknown>): void {
  const port = event.ports[0];
  if (event.source !== parent || port === undefined) return;
  removeEventListener('message', boot);
  const workers = new Map<number, Worker>();
  let sourceUrl = '';

  port.onmessage = ({ data, ports }: MessageEvent<ToFrame>) => {
    switch (data.kind) {
      case 'install':
        sourceUrl = URL.createObjectURL(new Blob([data.workerSource], { type: 'text/javascript' }));
        return;
      case 'start':
        start(data.worker, [...ports]);
        return;
      case 'kill':
        workers.get(data.worker)?.terminate();
        workers.delete(data.worker);
    }
  };

  function start(number: number, ports: MessagePort[]): void {
    try {
      const worker = new Worker(sourceUrl);
      workers.set(number, worker);
      worker.onerror = (error) => {
        error.preventDefault();
        crashed(number, error.message);
      };
      worker.postMessage(null, ports);
    } catch (error) {
      crashed(number, String(error));
    }
  }

  function crashed(worker: number, reason: string): void {
    port?.postMessage({ kind: 'crashed', worker, reason } satisfies FromFrame);
  }
}
