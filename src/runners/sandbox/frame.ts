import { bootHash, bootScript, workerUrl } from 'virtual:sandbox';
import type { ImagePart } from '../../kata/language-image.ts';
import type { FromFrame, ToFrame } from '../protocol.ts';

/** A hidden frame of an opaque origin, without network and storage, in which workers are started. */
export type Frame = {
  /** `onCrash` is called when the worker cannot start, or dies by itself. */
  startWorker(onCrash: (reason: string) => void): FrameWorker;
  close(): void;
};

export type FrameWorker = { readonly port: MessagePort; kill(): void };

/** What the workers of a frame have beside the shell. `read` rejects when a part cannot be had. */
export type FrameImage = {
  readonly parts: readonly ImagePart[];
  readonly read: (part: ImagePart) => Promise<ArrayBuffer>;
};

/** Rejects when the worker's source cannot be fetched, or a part not be read. */
export async function openFrame({ parts, read }: FrameImage): Promise<Frame> {
  const workerSource = await fetchWorkerSource();
  const contents = await Promise.all(
    inOrder(parts).map(async (part) => ({ part, bytes: await read(part) })),
  );
  const element = frameElement();
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
  document.body.append(element);
  await loaded;

  const { port1: port, port2 } = new MessageChannel();
  const post = (message: ToFrame, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer);
  const crashListeners = new Map<number, (reason: string) => void>();
  port.onmessage = ({ data }: MessageEvent<FromFrame>) =>
    crashListeners.get(data.worker)?.(data.reason);
  // Its origin is opaque and cannot be named; what is sent is no secret.
  element.contentWindow?.postMessage(null, '*', [port2]);
  post({ kind: 'install', workerSource }, [workerSource]);
  for (const { part, bytes } of contents) {
    const { name, kind, toolchain } = part;
    const label = { name, kind, ...(toolchain === undefined ? {} : { toolchain }) };
    post({ kind: 'add', part: label, bytes }, [bytes]);
  }

  let started = 0;
  return {
    startWorker(onCrash) {
      const worker = (started += 1);
      const channel = new MessageChannel();
      crashListeners.set(worker, onCrash);
      post({ kind: 'start', worker }, [channel.port2]);
      return {
        port: channel.port1,
        kill() {
          crashListeners.delete(worker);
          channel.port1.close();
          post({ kind: 'kill', worker });
        },
      };
    },
    close() {
      port.close();
      element.remove();
    },
  };
}

/** A toolchain starts as soon as it is added, with the parts that are there by then. */
function inOrder(parts: readonly ImagePart[]): readonly ImagePart[] {
  const isToolchain = ({ kind }: ImagePart): boolean => kind === 'toolchain';
  return [...parts.filter((part) => !isToolchain(part)), ...parts.filter(isToolchain)];
}

function frameElement(): HTMLIFrameElement {
  const element = document.createElement('iframe');
  // Never add allow-same-origin: with it the code of a kata could read every kata of this browser.
  element.setAttribute('sandbox', 'allow-scripts');
  element.hidden = true;
  element.title = 'Where the tests run';
  element.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${bootScript}</script>`;
  return element;
}

/** The frame inherits the app's policy as well; a worker from a blob inherits both. */
const policy = [
  "default-src 'none'",
  `script-src ${bootHash} blob: 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

async function fetchWorkerSource(): Promise<ArrayBuffer> {
  const response = await fetch(workerUrl);
  if (!response.ok) throw new Error(`${workerUrl} answered ${response.status}`);
  return response.arrayBuffer();
}
