import type { FromToolchain, ToToolchain } from '../../../protocol.ts';
import { isCompilation } from './compilation.ts';
import { compile } from './compile.ts';
import { warmUp } from './warm-up.ts';

// The toolchain's entry: a worker that lives on from run to run, and compiles for each of them.

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToToolchain>) => {
  if (data.kind === 'ping') self.postMessage({ kind: 'pong' } satisfies FromToolchain);
  if (data.kind === 'client' && port !== undefined) serve(port);
};

function serve(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isCompilation(data)) port.postMessage(compile(data));
  };
}

warmUp();
