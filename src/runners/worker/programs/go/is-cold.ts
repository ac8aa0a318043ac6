import type { Program } from '../program.ts';

/** `go-is-cold`: succeeds once, for the warm-up of the first worker that there is. */
export function createIsCold(toolchain: MessagePort): Program {
  return {
    names: ['go-is-cold'],
    run: () =>
      new Promise((resolve) => {
        toolchain.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data === true ? 0 : 1);
        toolchain.postMessage(null);
      }),
  };
}
