import type { FromToolchain, ToToolchain } from '../../../protocol.ts';

// Each run has a worker of its own, and what the engine has compiled for one of them it has for all.
// So one of them warms up: this remembers that there was one.

declare const self: DedicatedWorkerGlobalScope;

let isCold = true;

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToToolchain>) => {
  if (data.kind === 'ping') self.postMessage({ kind: 'pong' } satisfies FromToolchain);
  if (data.kind !== 'client' || port === undefined) return;
  port.onmessage = () => {
    port.postMessage(isCold);
    isCold = false;
  };
};
