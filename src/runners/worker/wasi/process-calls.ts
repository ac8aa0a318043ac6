import { errno, wasiError } from './errno.ts';
import { exit } from './exit.ts';
import { pollOneoff } from './poll.ts';
import { nowNs, resolutionNs } from './clock.ts';
import type { Calls, Wasi } from './calls.ts';

/** Arguments, environment, clocks, chance, and the end. There are no sockets. */
export function processCalls(wasi: Wasi): Calls {
  const { around, memory } = wasi;
  const argTexts = (): Uint8Array[] => around.args.map(ended);
  const envTexts = (): Uint8Array[] =>
    Object.entries(around.env).map(([name, value]) => ended(`${name}=${value}`));
  const sizes = (countAt: number, sizeAt: number, texts: readonly Uint8Array[]): void => {
    memory.setU32(countAt, texts.length);
    memory.setU32(
      sizeAt,
      texts.reduce((sum, text) => sum + text.length, 0),
    );
  };
  const unsupported = (): number => errno.notsup;

  return {
    args_sizes_get: (countAt: number, sizeAt: number) => sizes(countAt, sizeAt, argTexts()),
    args_get: (at: number, textsAt: number) => memory.setTexts(at, textsAt, argTexts()),
    environ_sizes_get: (countAt: number, sizeAt: number) => sizes(countAt, sizeAt, envTexts()),
    environ_get: (at: number, textsAt: number) => memory.setTexts(at, textsAt, envTexts()),
    clock_res_get: (_clock: number, at: number) => memory.setU64(at, resolutionNs),
    clock_time_get: (clock: number, _precision: bigint, at: number) =>
      memory.setU64(at, nowNs(clock)),
    random_get: (at: number, length: number) => fillRandom(memory.bytes(at, length)),
    poll_oneoff: pollOneoff(memory),
    sched_yield: () => undefined,
    proc_exit(status: number) {
      throw exit(status);
    },
    proc_raise(signal: number) {
      throw exit(128 + signal);
    },
    sock_accept: unsupported,
    sock_recv: unsupported,
    sock_send: unsupported,
    sock_shutdown: unsupported,
  };
}

function ended(text: string): Uint8Array {
  if (text.includes('\0')) throw wasiError('inval');
  return new TextEncoder().encode(`${text}\0`);
}

// Taken before the code of a person can change it.
const getRandomValues = crypto.getRandomValues.bind(crypto);

function fillRandom(bytes: Uint8Array): void {
  // It refuses more at once.
  const most = 65536;
  for (let at = 0; at < bytes.length; at += most) {
    const random = new Uint8Array(Math.min(most, bytes.length - at));
    bytes.set(getRandomValues(random), at);
  }
}
