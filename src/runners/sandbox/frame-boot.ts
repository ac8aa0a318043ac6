import type { PartLabel } from '../../kata/language-image.ts';
import { unreachable } from '../../kata/result.ts';
import type { FrameToWorker, FromFrame, HandedPart, ToFrame } from '../protocol.ts';
import { startToolchain } from './start-toolchain.ts';
import type { Toolchain } from './start-toolchain.ts';

// The only script of the sandbox's frame. The build makes it one inline script, whose hash is in the
// policy of the app and of the frame (see build/sandbox.ts). It runs none of a person's code: it
// starts and kills workers, which a page outside an opaque origin cannot do for it, and keeps what
// they share: nothing is compiled twice.

type Held = PartLabel & { readonly handed: Promise<HandedPart> };

addEventListener('message', boot);

function boot(event: MessageEvent<unknown>): void {
  const port = event.ports[0];
  if (event.source !== parent || port === undefined) return;
  removeEventListener('message', boot);
  /** null while its parts are being made ready. */
  const workers = new Map<number, Worker | null>();
  const held: Held[] = [];
  const toolchains = new Map<string, Toolchain>();
  let sourceUrl = '';

  port.onmessage = ({ data, ports }: MessageEvent<ToFrame>) => {
    switch (data.kind) {
      case 'install':
        sourceUrl = scriptUrl(data.workerSource);
        return;
      case 'add':
        add(data.part, data.bytes);
        return;
      case 'start':
        workers.set(data.worker, null);
        start(data.worker, [...ports]).catch((error: unknown) =>
          crashed(data.worker, String(error)),
        );
        return;
      case 'kill':
        workers.get(data.worker)?.terminate();
        workers.delete(data.worker);
        for (const toolchain of toolchains.values()) toolchain.check();
    }
  };

  function add(part: PartLabel, bytes: ArrayBuffer): void {
    if (part.kind === 'toolchain') {
      toolchains.set(
        part.name,
        startToolchain(
          scriptUrl(bytes),
          () => handed(part.name),
          // Who waits for its answer would wait for ever.
          (reason) => workers.forEach((_, worker) => crashed(worker, `${part.name}: ${reason}`)),
        ),
      );
    } else held.push({ ...part, handed: hold(part, bytes) });
  }

  async function handed(toolchain: string | undefined): Promise<HandedPart[]> {
    return Promise.all(held.filter((part) => part.toolchain === toolchain).map((p) => p.handed));
  }

  async function start(number: number, ports: MessagePort[]): Promise<void> {
    const clients = [...toolchains].map(async ([name, toolchain]) => ({
      kind: 'toolchain' as const,
      name,
      port: await toolchain.connect(),
    }));
    const connected = await Promise.all(clients);
    const parts = [...(await handed(undefined)), ...connected];
    if (!workers.has(number)) return;
    const worker = new Worker(sourceUrl);
    workers.set(number, worker);
    worker.onerror = (error) => {
      error.preventDefault();
      crashed(number, error.message);
    };
    const transfer = [...ports, ...connected.map((client) => client.port)];
    worker.postMessage({ parts } satisfies FrameToWorker, transfer);
  }

  function crashed(worker: number, reason: string): void {
    port?.postMessage({ kind: 'crashed', worker, reason } satisfies FromFrame);
  }
}

async function hold({ kind, name }: PartLabel, bytes: ArrayBuffer): Promise<HandedPart> {
  switch (kind) {
    case 'module':
      return { kind, name, module: await WebAssembly.compile(bytes) };
    case 'bytes':
    case 'pack':
      return { kind, name, bytes };
    case 'program':
    case 'script':
      return { kind, name, url: scriptUrl(bytes) };
    case 'toolchain':
      throw new Error(`the toolchain ${name} is started, not handed in`);
    default:
      return unreachable(kind);
  }
}

function scriptUrl(source: ArrayBuffer): string {
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
